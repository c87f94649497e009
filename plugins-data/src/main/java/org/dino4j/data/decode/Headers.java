package org.dino4j.data.decode;

import java.io.IOException;

/** A quick look at files: their size in pixels, and whether their end is there. */
final class Headers {
  private Headers() {}

  /** Whether a file looks whole. One that does not may still be one that is read. */
  static boolean leaveNoDoubt(byte[] file) {
    try {
      ImageFormat format = ImageFormat.of(file);
      requireSize(format, file);
      return endIsThere(format, file);
    } catch (IOException | RuntimeException e) {
      return false; // the reader that decodes it will say why
    }
  }

  private static void requireSize(ImageFormat format, byte[] file) throws IOException {
    if (format == ImageFormat.JPEG) {
      JpegHeader header = JpegHeader.of(file); // which looks for the end, too
      SizeLimit.check(format, header.width(), header.height(), file.length);
    } else {
      Readers.open(format, file, reader -> format);
    }
  }

  private static boolean endIsThere(ImageFormat format, byte[] file) {
    return switch (format) {
      case PNG -> Bytes.startsWith(file, file.length - 8, 'I', 'E', 'N', 'D');
      case GIF -> Bytes.startsWith(file, file.length - 1, ';');
      case WEBP -> (0xffffffffL & Bytes.littleEndian32(file, 4)) <= file.length - 8;
      case JPEG -> true;
      case BMP -> false; // has no mark at its end
    };
  }
}
