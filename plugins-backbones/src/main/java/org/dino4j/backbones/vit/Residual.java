package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A residual branch under stochastic depth.
 *
 * @param name of the branch; draws are called by it
 * @param pack the view batches of the rows that it is added to
 */
record Residual(double rate, DropPathForm form, String name, Pack pack) {
  /**
   * From the rows of a pack, which may be a part of all view batches, to rows of the same shape.
   */
  @FunctionalInterface
  interface Branch {
    Operand<TFloat32> apply(Pack of, Operand<TFloat32> rows);
  }

  /** Rows plus what the branch makes of them, [rows, width]. */
  Operand<TFloat32> plus(GraphScope at, Operand<TFloat32> rows, Branch branch) {
    if (at.forward().dropPath() && form.leavesOut(rate, pack)) {
      KeptPictures kept = KeptPictures.draw(at, rate, name, pack);
      return kept.plus(at, rows, branch.apply(kept.pack(), kept.rowsOf(at, rows)));
    }
    DropPath dropPath = new DropPath(rate, name, pack);
    return at.ops().math.add(rows, dropPath.apply(at, branch.apply(pack, rows)));
  }
}
