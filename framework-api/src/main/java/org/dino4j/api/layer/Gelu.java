package org.dino4j.api.layer;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The exact Gaussian error linear unit (Hendrycks and Gimpel, arXiv:1606.08415), with its own
 * backward rule: it keeps two tensors for it where the plain gradient keeps five, and passes over
 * them less often.
 */
public final class Gelu {
  private static final float ROOT_HALF = (float) Math.sqrt(0.5);

  /** Slope of the error function at 0. */
  private static final float SLOPE = (float) (2 / Math.sqrt(Math.PI));

  private Gelu() {}

  /** {@code x * (1 + erf(x / sqrt 2)) / 2}, element by element. */
  public static Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> x) {
    return at.segment(List.of(x), (inner, in) -> forward(inner.ops(), in.get(0)), Gelu::backward)
        .get(0);
  }

  /** The result, and {@code 1 + erf(x / sqrt 2)} for the backward rule. */
  private static List<Operand<TFloat32>> forward(Ops ops, Operand<TFloat32> x) {
    Operand<TFloat32> half = ops.math.mul(x, ops.constant(0.5f));
    Operand<TFloat32> erf = ops.math.erf(ops.math.mul(x, ops.constant(ROOT_HALF)));
    Operand<TFloat32> raised = ops.math.add(erf, ops.constant(1f));
    return List.of(ops.math.mul(half, raised), raised);
  }

  /** With {@code u = x / sqrt 2}: {@code dy / 2 * (1 + erf(u) + u * 2 / sqrt(pi) * exp(-u^2))}. */
  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> u = ops.math.mul(inputs.get(0), ops.constant(ROOT_HALF));
    Operand<TFloat32> bell = ops.math.exp(ops.math.neg(ops.math.square(u)));
    Operand<TFloat32> slope =
        ops.math.mul(ops.math.mul(inputs.get(0), ops.constant(ROOT_HALF * SLOPE)), bell);
    Operand<TFloat32> half = ops.math.mul(outputGradients.get(0), ops.constant(0.5f));
    return List.of(ops.math.mul(half, ops.math.add(outputs.get(1), slope)));
  }
}
