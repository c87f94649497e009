package org.dino4j.backbones.vit;

import org.dino4j.api.graph.Initializer;

/**
 * Fixed sines and cosines of a patch's place (Vaswani et al., arXiv:1706.03762), in two dimensions
 * as in MAE (arXiv:2111.06377): the first half of the width speaks of the column, the second of the
 * row, each half sines first. Tokens before the patches, which have no place, get zeros.
 */
final class SinCos {
  private static final double LONGEST = 10_000;

  private SinCos() {}

  /** First values of [1, before + side * side, width]; width is a multiple of 4. */
  static Initializer initializer(int side, int width, double scale) {
    return (shape, random) -> {
      float[] values = new float[Math.toIntExact(shape.size())];
      int before = values.length / width - side * side;
      for (int cell = 0; cell < side * side; cell++) {
        int start = (before + cell) * width;
        half(values, start, width / 2, cell % side, scale);
        half(values, start + width / 2, width / 2, cell / side, scale);
      }
      return values;
    };
  }

  private static void half(float[] values, int start, int width, int place, double scale) {
    int waves = width / 2;
    for (int wave = 0; wave < waves; wave++) {
      double angle = place / Math.pow(LONGEST, (double) wave / waves);
      values[start + wave] = (float) (scale * Math.sin(angle));
      values[start + waves + wave] = (float) (scale * Math.cos(angle));
    }
  }
}
