package org.dino4j.data.decode;

/** What libjpeg adds to a luma for a colour, in its own 16-bit fixed point. */
final class Ycc {
  private static final int HALF = 1 << 15;

  private Ycc() {}

  static int red(int cr) {
    return (91881 * cr + HALF) >> 16;
  }

  static int green(int cb, int cr) {
    return (-22554 * cb - 46802 * cr + HALF) >> 16;
  }

  static int blue(int cb) {
    return (116130 * cb + HALF) >> 16;
  }
}
