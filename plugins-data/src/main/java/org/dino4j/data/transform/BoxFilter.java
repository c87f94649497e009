package org.dino4j.data.transform;

/**
 * A box of {@code 2 radius + 1} whole pixels and a fraction of one at each end, in 24-bit fixed
 * point.
 *
 * @param whole weight of the pixels inside
 * @param end weight of the two at the ends
 */
record BoxFilter(int radius, int whole, int end) {
  private static final int PRECISION_BITS = 24;
  private static final int HALF = 1 << (PRECISION_BITS - 1);

  /**
   * The box that, applied {@code passes} times, has this standard deviation. In float32, as in PIL.
   */
  static BoxFilter ofDeviation(float deviation, int passes) {
    float variance = deviation * deviation / passes;
    float length = (float) Math.sqrt(12.0 * variance + 1.0);
    float full = (float) Math.floor((length - 1.0) / 2.0);
    float part = (2 * full + 1) * (full * (full + 1) - 3 * variance);
    part /= 6 * (variance - (full + 1) * (full + 1));
    float size = full + part;
    int radius = (int) size;
    int whole = (int) ((1 << PRECISION_BITS) / (size * 2 + 1));
    return new BoxFilter(radius, whole, ((1 << PRECISION_BITS) - (radius * 2 + 1) * whole) / 2);
  }

  /** How many pixels to each side are looked at. */
  int reach() {
    return Math.max(2, radius + 1);
  }

  /**
   * A stretch of one pass: {@code length} values of {@code out} from those of {@code in} around the
   * same number from {@code from} on, where neighbours lie {@code stride} apart. Plain loops over
   * int arrays: the compiler turns these into vector instructions.
   */
  void blur(int[] in, int from, int stride, int[] out, int to, int length) {
    if (radius <= 1) {
      blurNarrow(in, from - to, stride, out, to, length);
    } else {
      blurWide(in, from - to, stride, out, to, length);
    }
  }

  /** Deviations up to about 2.5 pixels: five taps in one go. */
  private void blurNarrow(int[] in, int shift, int stride, int[] out, int to, int length) {
    int near = radius == 0 ? end : whole;
    int far = radius == 0 ? 0 : end;
    int two = shift - 2 * stride;
    int one = shift - stride;
    int next = shift + stride;
    int afterNext = shift + 2 * stride;
    for (int i = to; i < to + length; i++) {
      int sum =
          in[shift + i] * whole
              + (in[one + i] + in[next + i]) * near
              + (in[two + i] + in[afterNext + i]) * far;
      out[i] = (sum + HALF) >>> PRECISION_BITS;
    }
  }

  private void blurWide(int[] in, int shift, int stride, int[] out, int to, int length) {
    int before = shift - (radius + 1) * stride;
    int after = shift + (radius + 1) * stride;
    for (int i = to; i < to + length; i++) {
      out[i] = (in[before + i] + in[after + i]) * end + HALF;
    }
    for (int k = -radius; k <= radius; k++) {
      int at = shift + k * stride;
      for (int i = to; i < to + length; i++) {
        out[i] += in[at + i] * whole;
      }
    }
    for (int i = to; i < to + length; i++) {
      out[i] >>>= PRECISION_BITS;
    }
  }
}
