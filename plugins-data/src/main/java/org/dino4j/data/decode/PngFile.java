package org.dino4j.data.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.dino4j.api.data.Image;

/**
 * PNG. Its chunks are walked first: ImageIO's reader believes their lengths, ignores their
 * checksums and reads a file that is cut off as far as it goes.
 */
final class PngFile {
  private static final int SIGNATURE = 8;
  private static final int AROUND_A_BODY = 12;

  private PngFile() {}

  static Image read(byte[] file) throws IOException {
    PngRemarks remarks = new PngRemarks();
    int at = SIGNATURE;
    while (!Bytes.startsWith(file, at + 4, 'I', 'E', 'N', 'D')) {
      int length = length(file, at);
      checkSum(file, at, length);
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (!type.equals("IDAT")) {
        remarks.add(type, Bytes.part(file, at + 8, at + 8L + length));
      }
      at += AROUND_A_BODY + length;
    }
    return remarks.orientation().upright(Readers.read(ImageFormat.PNG, file));
  }

  private static int length(byte[] file, int at) throws DamagedFileException {
    long length = at + AROUND_A_BODY > file.length ? -1 : 0xffffffffL & Bytes.bigEndian32(file, at);
    if (length < 0 || at + AROUND_A_BODY + length > file.length) {
      throw new DamagedFileException("the PNG is cut off after " + file.length + " bytes");
    }
    return (int) length;
  }

  private static void checkSum(byte[] file, int at, int length) throws DamagedFileException {
    CRC32 sum = new CRC32();
    sum.update(file, at + 4, length + 4);
    if ((int) sum.getValue() != Bytes.bigEndian32(file, at + 8 + length)) {
      throw new DamagedFileException(
          "the PNG is damaged: wrong checksum of the chunk at byte " + at);
    }
  }
}
