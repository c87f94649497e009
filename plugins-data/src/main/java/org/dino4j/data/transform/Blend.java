package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** PIL's blend of a degenerate picture and the picture itself, in float32 and cut off to 8 bit. */
final class Blend {
  private Blend() {}

  /** From {@code degenerate} at factor 0 over {@code value} at 1 to beyond it. */
  static byte of(int degenerate, int value, float factor) {
    int blended = (int) (degenerate + factor * (value - degenerate));
    return (byte) (blended < 0 ? 0 : blended > 255 ? 255 : blended);
  }

  /** All pixels with the same degenerate value. */
  static Image withConstant(Image image, int degenerate, double factor) {
    byte[] table = new byte[256];
    for (int value = 0; value < 256; value++) {
      table[value] = of(degenerate, value, (float) factor);
    }
    return Lookup.through(table, image);
  }
}
