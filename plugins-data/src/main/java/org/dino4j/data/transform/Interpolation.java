package org.dino4j.data.transform;

/** The filters of PIL's resize. Both widen when they reduce a picture, so they do not alias. */
public enum Interpolation {
  /** A triangle over one pixel to each side. */
  BILINEAR(1) {
    @Override
    double weight(double x) {
      return Math.max(0, 1 - Math.abs(x));
    }
  },
  /**
   * Keys' cubic with a = -0.5 over two pixels to each side; PyTorch's {@code interpolate} has
   * another a.
   */
  BICUBIC(2) {
    @Override
    double weight(double x) {
      double d = Math.abs(x);
      if (d < 1) {
        return ((KEYS + 2) * d - (KEYS + 3)) * d * d + 1;
      }
      return d < 2 ? (((d - 5) * d + 8) * d - 4) * KEYS : 0;
    }
  };

  private static final double KEYS = -0.5;

  /** Reach of the filter to each side, in pixels of the coarser picture. */
  final double support;

  Interpolation(double support) {
    this.support = support;
  }

  abstract double weight(double x);
}
