package org.dino4j.data.decode;

import java.io.IOException;
import org.dino4j.api.data.Image;

/**
 * BMP. Run-length codes are walked first: ImageIO's reader takes a file that is cut off between two
 * of them for a whole one, and leaves the rest black.
 */
final class BmpFile {
  private static final int PIXELS_AT = 10;
  private static final int WIDTH = 18;
  private static final int HEIGHT = 22;
  private static final int COMPRESSION = 30;
  private static final int OLD_HEADER_END = 26;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;

  private BmpFile() {}

  static Image read(byte[] file) throws IOException {
    int compression = file.length < COMPRESSION + 4 ? 0 : compression(file);
    if (compression == RLE8 || compression == RLE4) {
      int width = Bytes.littleEndian32(file, WIDTH);
      int height = Bytes.littleEndian32(file, HEIGHT);
      SizeLimit.check(ImageFormat.BMP, width, height, file.length);
      int start = Bytes.littleEndian32(file, PIXELS_AT);
      byte[] ended = new RunLengths(file, start, compression == RLE4 ? 2 : 1).ended(width, height);
      return Readers.read(ImageFormat.BMP, ended);
    }
    return Readers.read(ImageFormat.BMP, file);
  }

  /** OS/2's short header knows none. */
  private static int compression(byte[] file) {
    int headerEnd = 14 + Bytes.littleEndian32(file, 14);
    return headerEnd <= OLD_HEADER_END ? 0 : Bytes.littleEndian32(file, COMPRESSION);
  }
}
