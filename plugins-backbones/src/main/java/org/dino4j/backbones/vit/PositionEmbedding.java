package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.layer.Resampling;
import org.dino4j.api.model.Grid;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One learned vector per place: {@code pos_embed} [1, before + side * side, width], those of the
 * tokens before the patches first. Other grids are interpolated (bicubic): with an offset o the
 * source step along an axis is {@code side / (cells + o)}, and with 0 the exact {@code side /
 * cells}. DINO's 0.1 comes from a guard against rounding in the reference (facebookresearch/dino,
 * issue 8). A grid with as many places that is square is taken as it is.
 *
 * @param before tokens before the patches that have a position
 */
record PositionEmbedding(int side, int width, int before, Positions positions) {
  /** What snapshots call it below the backbone. */
  static final String NAME = "pos_embed";

  static PositionEmbedding of(VitOptions options) {
    Positions positions = options.positions();
    int before = positions.prefix().tokens(options.registers());
    return new PositionEmbedding(options.gridSide(), options.shape().width(), before, positions);
  }

  /** [1, before + cells, width] for a grid. */
  Operand<TFloat32> of(GraphScope at, Grid grid) {
    Operand<TFloat32> all = at.parameter(NAME, shape(side), initializer()).value();
    if (grid.cells() == side * side && grid.rows() == grid.columns()) {
      return all;
    }
    Ops ops = at.ops();
    Operand<TFloat32> patches = resampled(ops, Tokens.range(ops, all, before, side * side), grid);
    return before == 0 ? patches : Tokens.concat(ops, Tokens.range(ops, all, 0, before), patches);
  }

  private Operand<TFloat32> resampled(Ops ops, Operand<TFloat32> patches, Grid grid) {
    Operand<TFloat32> map = ops.reshape(patches, ops.constant(new int[] {1, side, side, width}));
    Operand<TFloat32> resized =
        resampling().apply(ops, map, axis(side, grid.rows()), axis(side, grid.columns()));
    return Tokens.byImage(ops, resized, grid.cells(), width);
  }

  private Resampling resampling() {
    return new Resampling(Resampling.Kernel.BICUBIC, false, positions.antialias());
  }

  private Resampling.Axis axis(int from, int cells) {
    return new Resampling.Axis(from, cells, from / (cells + positions.offset()));
  }

  /** Weights [side, from] that make an axis of this grid out of one with other cells. */
  float[][] weights(int from) {
    return resampling().matrix(axis(from, side));
  }

  /** {@code pos_embed} of a grid with so many cells on a side. */
  Shape shape(int cells) {
    return Shape.of(1, before + (long) cells * cells, width);
  }

  private Initializer initializer() {
    return switch (positions.start()) {
      case LEARNED -> Initializer.truncatedNormal(0.02);
      case SIN_COS -> SinCos.initializer(side, width, positions.scale());
    };
  }
}
