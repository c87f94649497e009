package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.model.Grid;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One learned vector per place: {@code pos_embed} [1, 1 + side * side, width], the class token's
 * first. Other grids are interpolated (bicubic) with DINO's rule: the source step along an axis is
 * {@code side / (cells + 0.1)}, where the 0.1 comes from a guard against rounding in the reference
 * (facebookresearch/dino, issue 8). A grid with as many places that is square is taken as it is.
 */
record PositionEmbedding(int side, int width, Positions positions) {
  /** What snapshots call it below the backbone. */
  static final String NAME = "pos_embed";

  private static final double OFFSET = 0.1;

  /** [1, 1 + cells, width] for a grid. */
  Operand<TFloat32> of(GraphScope at, Grid grid) {
    Shape shape = Shape.of(1, 1 + (long) side * side, width);
    Operand<TFloat32> all = at.parameter(NAME, shape, initializer()).value();
    if (grid.cells() == side * side && grid.rows() == grid.columns()) {
      return all;
    }
    Ops ops = at.ops();
    Operand<TFloat32> classToken = Tokens.range(ops, all, 0, 1);
    Operand<TFloat32> patches = Tokens.range(ops, all, 1, side * side);
    return Tokens.concat(ops, classToken, resampled(ops, patches, grid));
  }

  /** Rows first, then columns: both are linear maps, so gradients reach the stored vectors. */
  private Operand<TFloat32> resampled(Ops ops, Operand<TFloat32> patches, Grid grid) {
    Operand<TFloat32> lines = reshape(ops, patches, side, side * width);
    Operand<TFloat32> rows = ops.linalg.matMul(matrix(ops, grid.rows()), lines);
    Operand<TFloat32> columns = reshape(ops, swapped(ops, rows, grid.rows(), side), side, -1);
    Operand<TFloat32> cells = ops.linalg.matMul(matrix(ops, grid.columns()), columns);
    Operand<TFloat32> rowMajor = swapped(ops, cells, grid.columns(), grid.rows());
    return reshape(ops, rowMajor, 1, grid.cells(), width);
  }

  private Operand<TFloat32> matrix(Ops ops, int cells) {
    return ops.constant(weights(side, cells));
  }

  /** Weights [cells, side] of the interpolation along an axis. */
  static float[][] weights(int side, int cells) {
    return Bicubic.matrix(side, cells, side / (cells + OFFSET));
  }

  /** [a, b * width] to [b, a, width]. */
  private Operand<TFloat32> swapped(Ops ops, Operand<TFloat32> x, int a, int b) {
    return ops.linalg.transpose(reshape(ops, x, a, b, width), ops.constant(new int[] {1, 0, 2}));
  }

  private static Operand<TFloat32> reshape(Ops ops, Operand<TFloat32> x, int... shape) {
    return ops.reshape(x, ops.constant(shape));
  }

  private Initializer initializer() {
    return switch (positions.start()) {
      case LEARNED -> Initializer.truncatedNormal(0.02);
      case SIN_COS -> SinCos.initializer(side, width, positions.scale());
    };
  }
}
