package org.dino4j.data.transform;

import java.util.Arrays;

/**
 * Which pixels of a line make which pixel of the resized line, with weights in 22-bit fixed point.
 * Per output pixel {@code i}: {@code count[i]} pixels from {@code first[i]} on; their weights start
 * at {@code i * stride}.
 */
record Taps(int[] first, int[] count, int stride, int[] weights) {
  static final int PRECISION_BITS = 22;
  static final int HALF = 1 << (PRECISION_BITS - 1);

  /** All pixels of the resized line. */
  static Taps of(int in, int out, Interpolation filter) {
    return of(in, out, 0, out, filter);
  }

  /**
   * Some pixels of the resized line, which itself may be far too long to be held.
   *
   * @param in pixels of the line
   * @param out pixels of the resized line
   * @param from the first that is wanted
   * @param wanted how many are
   */
  static Taps of(int in, long out, long from, int wanted, Interpolation filter) {
    if (in == out) {
      return same((int) from, wanted);
    }
    double scale = (double) in / out;
    double widening = Math.max(scale, 1);
    double support = filter.support * widening;
    int stride = (int) Math.ceil(support) * 2 + 1;
    Taps taps =
        new Taps(
            new int[wanted], new int[wanted], stride, new int[Math.multiplyExact(wanted, stride)]);
    double[] exact = new double[stride];
    for (int i = 0; i < wanted; i++) {
      double center = (from + i + 0.5) * scale;
      int first = Math.max((int) (center - support + 0.5), 0);
      int count = Math.min((int) (center + support + 0.5), in) - first;
      double sum = 0;
      for (int k = 0; k < count; k++) {
        exact[k] = filter.weight((k + first - center + 0.5) * (1 / widening));
        sum += exact[k];
      }
      taps.first[i] = first;
      taps.count[i] = count;
      for (int k = 0; k < count; k++) {
        taps.weights[i * stride + k] = fixedPoint(exact[k] / sum);
      }
    }
    return taps;
  }

  /** Weights of pixel {@code i} of the resized line as shares of 1. */
  double[] shares(int i) {
    double[] shares = new double[count[i]];
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = weights[i * stride + k];
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }

  /** Every pixel its own: a pass that would not change the size changes nothing. */
  private static Taps same(int from, int wanted) {
    Taps taps = new Taps(new int[wanted], new int[wanted], 1, new int[wanted]);
    Arrays.setAll(taps.first, i -> from + i);
    Arrays.fill(taps.count, 1);
    Arrays.fill(taps.weights, 1 << PRECISION_BITS);
    return taps;
  }

  private static int fixedPoint(double weight) {
    double scaled = weight * (1 << PRECISION_BITS);
    return (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }
}
