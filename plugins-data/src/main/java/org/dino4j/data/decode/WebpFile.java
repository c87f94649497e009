package org.dino4j.data.decode;

import java.io.IOException;
import org.dino4j.api.data.Image;

/** WebP, lossy and lossless, with opacity. */
final class WebpFile {
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private WebpFile() {}

  static Image read(byte[] file) throws IOException {
    long says = CHUNK_HEADER + (0xffffffffL & Bytes.littleEndian32(file, 4));
    if (says > file.length) {
      throw new DamagedFileException(
          "the WebP is cut off: it says %d bytes and has %d".formatted(says, file.length));
    }
    return orientation(file).upright(Readers.read(ImageFormat.WEBP, file));
  }

  private static Orientation orientation(byte[] file) {
    long at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= file.length) {
      int chunk = (int) at;
      long length = 0xffffffffL & Bytes.littleEndian32(file, chunk + 4);
      if (Bytes.startsWith(file, chunk, 'E', 'X', 'I', 'F')) {
        return Orientation.ofExif(file, chunk + CHUNK_HEADER, (int) Math.min(length, file.length));
      }
      at += CHUNK_HEADER + length + length % 2;
    }
    return Orientation.UPRIGHT;
  }
}
