package org.dino4j.api.layer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The exact Gaussian error linear unit (Hendrycks and Gimpel, arXiv:1606.08415). */
public final class Gelu {
  private Gelu() {}

  /** {@code x * (1 + erf(x / sqrt 2)) / 2}, element by element. */
  public static Operand<TFloat32> apply(Ops ops, Operand<TFloat32> x) {
    Operand<TFloat32> half = ops.math.mul(x, ops.constant(0.5f));
    Operand<TFloat32> erf = ops.math.erf(ops.math.mul(x, ops.constant((float) Math.sqrt(0.5))));
    return ops.math.mul(half, ops.math.add(erf, ops.constant(1f)));
  }
}
