package org.dino4j.data.decode;

/** Holds headers to what can be true before any memory is taken for their pixels. */
final class SizeLimit {
  private static final long MOST_PIXELS = 100_000_000;

  /** What a resize has to weigh for one pixel grows with the side, not with the area. */
  private static final int LONGEST_SIDE = 1_000_000;

  /** No compression here holds more pixels than this in a byte, but for pictures of one colour. */
  private static final long MOST_PIXELS_PER_BYTE = 4_000;

  /** Up to here a picture of one colour may be as small as it likes. */
  private static final long ALWAYS_ALLOWED = 4_000_000;

  private SizeLimit() {}

  static void check(ImageFormat format, int width, int height, int bytes)
      throws DamagedFileException {
    if (width < 1 || height < 1) {
      throw new DamagedFileException(
          "the %s header says %s x %s pixels".formatted(format, width, height));
    }
    long pixels = (long) width * height;
    if (pixels > MOST_PIXELS) {
      throw new DamagedFileException(
          "the %s header says %s x %s pixels; at most %s million are read. Cut the picture into tiles."
              .formatted(format, width, height, MOST_PIXELS / 1_000_000));
    }
    if (Math.max(width, height) > LONGEST_SIDE) {
      throw new DamagedFileException(
          "the %s header says %s x %s pixels, which is too thin: a side has at most %s. Cut the picture into tiles."
              .formatted(format, width, height, LONGEST_SIDE));
    }
    if (pixels > ALWAYS_ALLOWED && pixels > MOST_PIXELS_PER_BYTE * bytes) {
      throw new DamagedFileException(
          "the %s header says %s x %s pixels, but the file has only %s bytes"
              .formatted(format, width, height, bytes));
    }
  }
}
