package org.dino4j.backbones.vit;

import java.util.List;
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
 * @param name of the branch; a draw's name is this and the number of its view batch
 * @param pack the view batches of the branch's rows
 */
record DropPath(double rate, String name, Pack pack) {
  /** Packed rows of a branch. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    if (rate == 0 || !at.forward().dropPath()) {
      return rows;
    }
    List<Operand<TFloat32>> factors = pack.views().stream().map(view -> factors(at, view)).toList();
    return at.ops().math.mul(rows, Pack.joined(at.ops(), factors));
  }

  /** One factor for each row of a view batch, [rows, 1]. */
  private Operand<TFloat32> factors(GraphScope at, Pack.View view) {
    int images = knownImages(view);
    Ops ops = at.ops();
    Operand<TFloat32> draw = at.draws().uniform(draw(name, view), Shape.of(images, 1, 1));
    Operand<TFloat32> kept =
        ops.dtypes.cast(ops.math.greaterEqual(draw, ops.constant((float) rate)), TFloat32.class);
    Operand<TFloat32> factor = ops.math.mul(kept, ops.constant((float) (1 / (1 - rate))));
    Operand<TFloat32> forRows =
        ops.broadcastTo(factor, ops.constant(new int[] {images, view.tokens(), 1}));
    return ops.reshape(forRows, ops.constant(new int[] {-1, 1}));
  }

  /** The name of a branch's draw for one view batch. */
  static String draw(String name, Pack.View view) {
    return name + "." + view.number();
  }

  /** How many pictures draws are made for. */
  static int knownImages(Pack.View view) {
    if (view.images() < 0) {
      throw new IllegalStateException(
          "drop path must know the number of pictures when the graph is built");
    }
    return Math.toIntExact(view.images());
  }
}
