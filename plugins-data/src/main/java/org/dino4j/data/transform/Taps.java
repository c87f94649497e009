package org.dino4j.data.transform;

/**
 * Which pixels of a line make which pixel of the resized line, with weights in 22-bit fixed point.
 * Per output pixel {@code i}: {@code count[i]} pixels from {@code first[i]} on; their weights start
 * at {@code i * stride}.
 */
record Taps(int[] first, int[] count, int stride, int[] weights) {
  static final int PRECISION_BITS = 22;
  static final int HALF = 1 << (PRECISION_BITS - 1);

  static Taps of(int in, int out, Interpolation filter) {
    double scale = (double) in / out;
    double widening = Math.max(scale, 1);
    double support = filter.support * widening;
    int stride = (int) Math.ceil(support) * 2 + 1;
    Taps taps = new Taps(new int[out], new int[out], stride, new int[out * stride]);
    double[] exact = new double[stride];
    for (int i = 0; i < out; i++) {
      double center = (i + 0.5) * scale;
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

  private static int fixedPoint(double weight) {
    double scaled = weight * (1 << PRECISION_BITS);
    return (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }
}
