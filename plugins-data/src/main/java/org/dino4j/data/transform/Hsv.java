package org.dino4j.data.transform;

/**
 * PIL's 8-bit hue, saturation and value. What PIL holds in float32 is float here, what it works out
 * in double is double: the last bit depends on it. Three bytes travel in one int, the first on top.
 */
final class Hsv {
  private static final int[] SEXTANT = new int[256];
  private static final float[] WITHIN_SEXTANT = new float[256];
  private static final float[] SHARE = new float[256];

  static {
    for (int value = 0; value < 256; value++) {
      double sextant = value * 6.0f / 255.0;
      SEXTANT[value] = (int) sextant % 6;
      WITHIN_SEXTANT[value] = (float) (sextant - (int) sextant);
      SHARE[value] = (float) (value / 255.0);
    }
  }

  private Hsv() {}

  static int of(int red, int green, int blue) {
    int max = Math.max(red, Math.max(green, blue));
    int min = Math.min(red, Math.min(green, blue));
    if (min == max) {
      return max;
    }
    float range = max - min;
    float saturation = range / max;
    float sextant = sextant(red, green, blue, max, min);
    double turns = sextant / 6.0 + 1.0;
    float hue = (float) (turns >= 1 ? turns - 1 : turns);
    return (int) (hue * 255.0) << 16 | (int) (saturation * 255.0) << 8 | max;
  }

  /**
   * The differences of the three colours from the largest, over the range, are 0 for the largest, 1
   * for the smallest and this for the one between: one division instead of three.
   */
  private static float sextant(int red, int green, int blue, int max, int min) {
    int between = red + green + blue - max - min;
    float part = (max - between) / (float) (max - min);
    if (red == max) {
      return green == min ? part - 1 : 1 - part;
    }
    if (green == max) {
      return (float) (blue == min ? 2.0 + part - 1.0 : 2.0 + 1.0 - part);
    }
    return (float) (red == min ? 4.0 + part - 1.0 : 4.0 + 1.0 - part);
  }

  static int toRgb(int hue, int saturation, int value) {
    float s = SHARE[saturation];
    float f = WITHIN_SEXTANT[hue];
    int p = round(value * (1.0 - s));
    int q = round(value * (1.0 - s * f));
    int t = round(value * (1.0 - s * (1.0 - f)));
    return switch (SEXTANT[hue]) {
      case 0 -> rgb(value, t, p);
      case 1 -> rgb(q, value, p);
      case 2 -> rgb(p, value, t);
      case 3 -> rgb(p, q, value);
      case 4 -> rgb(t, p, value);
      default -> rgb(value, p, q);
    };
  }

  /** Of a number that is not negative. */
  private static int round(double number) {
    return (int) (number + 0.5);
  }

  private static int rgb(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }
}
