package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Stochastic depth per picture (Huang et al., arXiv:1603.09382): a branch is dropped with
 * probability {@code rate}, and scaled by {@code 1 / (1 - rate)} where it is kept, so that its
 * expectation stays.
 *
 * @param name of the draw, different for each branch and view
 * @param images pictures of the view batch
 */
record DropPath(double rate, String name, long images) {
  /** Rows [images * tokens, width] of a branch. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows, int tokens, int width) {
    if (rate == 0 || !at.forward().dropPath()) {
      return rows;
    }
    if (images < 0) {
      throw new IllegalStateException(
          "drop path must know the number of pictures when the graph is built");
    }
    Ops ops = at.ops();
    Operand<TFloat32> draw = at.draws().uniform(name, Shape.of(images, 1, 1));
    Operand<TFloat32> kept =
        ops.dtypes.cast(ops.math.greaterEqual(draw, ops.constant((float) rate)), TFloat32.class);
    Operand<TFloat32> factor = ops.math.mul(kept, ops.constant((float) (1 / (1 - rate))));
    Operand<TFloat32> byImage = Tokens.byImage(ops, rows, tokens, width);
    return Tokens.flat(ops, ops.math.mul(byImage, factor), width);
  }
}
