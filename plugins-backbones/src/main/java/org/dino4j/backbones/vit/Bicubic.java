package org.dino4j.backbones.vit;

/**
 * Bicubic resampling of a row of values as a fixed matrix, as PyTorch's {@code interpolate} does
 * it: cubic convolution (Keys, 1981) with a = -0.75 and border values repeated.
 */
final class Bicubic {
  private static final double A = -0.75;
  private static final int TAPS = 4;

  private Bicubic() {}

  /**
   * Weights [cells, source] that turn {@code source} values into {@code cells}. Source places are
   * {@code step} apart, which need not be {@code source / cells}.
   */
  static float[][] matrix(int source, int cells, double step) {
    float[][] matrix = new float[cells][source];
    for (int cell = 0; cell < cells; cell++) {
      double place = step * (cell + 0.5) - 0.5;
      int first = (int) Math.floor(place) - 1;
      for (int tap = first; tap < first + TAPS; tap++) {
        int clamped = Math.min(Math.max(tap, 0), source - 1);
        matrix[cell][clamped] += (float) weight(Math.abs(place - tap));
      }
    }
    return matrix;
  }

  private static double weight(double distance) {
    double d = distance;
    return d <= 1 ? ((A + 2) * d - (A + 3)) * d * d + 1 : ((A * d - 5 * A) * d + 8 * A) * d - 4 * A;
  }
}
