package org.dino4j.data.transform;

/**
 * PIL's 8-bit hue, saturation and value. What PIL holds in float32 is float here, what it works out
 * in double is double: the last bit depends on it. Three bytes travel in one int, the first on top.
 */
final class Hsv {
  private Hsv() {}

  static int of(int red, int green, int blue) {
    int max = Math.max(red, Math.max(green, blue));
    int min = Math.min(red, Math.min(green, blue));
    if (min == max) {
      return max;
    }
    float range = max - min;
    float fromRed = (max - red) / range;
    float fromGreen = (max - green) / range;
    float fromBlue = (max - blue) / range;
    float sextant;
    if (red == max) {
      sextant = fromBlue - fromGreen;
    } else if (green == max) {
      sextant = (float) (2.0 + fromRed - fromBlue);
    } else {
      sextant = (float) (4.0 + fromGreen - fromRed);
    }
    float hue = fraction(sextant / 6.0 + 1.0);
    float saturation = range / max;
    return (int) (hue * 255.0) << 16 | (int) (saturation * 255.0) << 8 | max;
  }

  static int toRgb(int hue, int saturation, int value) {
    if (saturation == 0) {
      return rgb(value, value, value);
    }
    double sextant = hue * 6.0f / 255.0;
    int i = (int) sextant;
    float f = (float) (hue * 6.0f / 255.0 - i);
    float s = (float) (saturation / 255.0);
    int p = round(value * (1.0 - s));
    if (i % 2 == 0) {
      int t = round(value * (1.0 - s * (1.0 - f)));
      return i % 6 == 0 ? rgb(value, t, p) : i == 2 ? rgb(p, value, t) : rgb(t, p, value);
    }
    int q = round(value * (1.0 - s * f));
    return i == 1 ? rgb(q, value, p) : i == 3 ? rgb(p, q, value) : rgb(value, p, q);
  }

  /** The remainder of a number between 0 and 2 after 1. */
  private static float fraction(double turns) {
    return (float) (turns >= 1 ? turns - 1 : turns);
  }

  /** Of a number that is not negative. */
  private static int round(double number) {
    return (int) (number + 0.5);
  }

  private static int rgb(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }
}
