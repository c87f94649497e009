package org.dino4j.losses.dino;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The mean over views. */
final class ViewMean {
  private ViewMean() {}

  static Operand<TFloat32> of(Ops ops, List<Operand<TFloat32>> views) {
    if (views.size() == 1) {
      return views.get(0);
    }
    return ops.math.mul(ops.math.addN(views), ops.constant(1f / views.size()));
  }
}
