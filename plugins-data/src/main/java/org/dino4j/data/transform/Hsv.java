package org.dino4j.data.transform;

/**
 * PIL's 8-bit hue, saturation and value, by tables that hold what PIL works out: what is float32
 * there is float here, what is double there is double; the last bit depends on it. Three bytes
 * travel in one int, the first on top. No branches, which noise in a picture would make slow.
 */
final class Hsv {
  /**
   * By {@link #order}, the middle colour's distance from the largest, and the range of the three.
   */
  private static final byte[] HUE = new byte[8 << 16];

  /** By value and range. */
  private static final byte[] SATURATION = new byte[1 << 16];

  private static final int[] SEXTANT = new int[256];
  private static final float[] WITHIN_SEXTANT = new float[256];
  private static final float[] SHARE = new float[256];

  /** Where the largest, the middle and the smallest colour go, by sextant of the circle. */
  private static final int[] LARGEST = {16, 8, 8, 0, 0, 16};

  private static final int[] MIDDLE = {8, 16, 0, 8, 16, 0};
  private static final int[] SMALLEST = {0, 0, 16, 16, 8, 8};

  static {
    for (int value = 0; value < 256; value++) {
      double sextant = value * 6.0f / 255.0;
      SEXTANT[value] = (int) sextant % 6;
      WITHIN_SEXTANT[value] = (float) (sextant - (int) sextant);
      SHARE[value] = (float) (value / 255.0);
      for (int range = 1; range <= value; range++) {
        SATURATION[value << 8 | range] = (byte) (int) ((float) range / value * 255.0);
      }
    }
    for (int order = 0; order < 8; order++) {
      for (int range = 1; range < 256; range++) {
        for (int distance = 0; distance <= range; distance++) {
          HUE[order << 16 | distance << 8 | range] = hue(order, (float) distance / range);
        }
      }
    }
  }

  private Hsv() {}

  static int of(int red, int green, int blue) {
    int max = Math.max(red, Math.max(green, blue));
    int min = Math.min(red, Math.min(green, blue));
    int range = max - min;
    int distance = 2 * max + min - red - green - blue;
    int hue = HUE[order(red, green, blue) << 16 | distance << 8 | range] & 0xff;
    return hue << 16 | (SATURATION[max << 8 | range] & 0xff) << 8 | max;
  }

  /** Three bits: red below green, green below blue, red below blue. */
  private static int order(int red, int green, int blue) {
    return (red - green) >>> 31 | (green - blue) >>> 31 << 1 | (red - blue) >>> 31 << 2;
  }

  /**
   * Distances from the largest, over the range, are 0 for it, 1 for the smallest, {@code middle}
   * for the third.
   */
  private static byte hue(int order, float middle) {
    boolean redBelowGreen = (order & 1) != 0;
    boolean greenBelowBlue = (order & 2) != 0;
    boolean redBelowBlue = (order & 4) != 0;
    float sextant;
    if (!redBelowGreen && !redBelowBlue) {
      sextant = greenBelowBlue ? middle - 1 : 1 - middle;
    } else if (redBelowGreen && !greenBelowBlue) {
      sextant = (float) (redBelowBlue ? 2.0 + 1.0 - middle : 2.0 + middle - 1.0);
    } else {
      sextant = (float) (redBelowGreen ? 4.0 + middle - 1.0 : 4.0 + 1.0 - middle);
    }
    double turns = sextant / 6.0 + 1.0;
    return (byte) (int) ((float) (turns >= 1 ? turns - 1 : turns) * 255.0);
  }

  static int toRgb(int hue, int saturation, int value) {
    int sextant = SEXTANT[hue];
    float s = SHARE[saturation];
    float f = WITHIN_SEXTANT[hue];
    double rising = s * (1.0 - f);
    double falling = s * f;
    int smallest = round(value * (1.0 - s));
    int middle = round(value * (1.0 - ((sextant & 1) == 0 ? rising : falling)));
    return value << LARGEST[sextant] | middle << MIDDLE[sextant] | smallest << SMALLEST[sextant];
  }

  /** Of a number that is not negative. */
  private static int round(double number) {
    return (int) (number + 0.5);
  }
}
