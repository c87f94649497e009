package org.dino4j.api.layer;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The exact Gaussian error linear unit (Hendrycks and Gimpel, arXiv:1606.08415): {@code x * P(x)}
 * with the normal distribution {@code P(x) = (1 + erf(x / sqrt 2)) / 2}. It has its own backward
 * rule, which keeps two tensors where the plain gradient keeps five. Where a linear layer follows,
 * {@link GeluLinear} keeps only one.
 */
public final class Gelu {
  private static final float ROOT_HALF = (float) Math.sqrt(0.5);

  /** Logarithm of the error function's slope at 0. */
  private static final float LOG_SLOPE = (float) Math.log(2 / Math.sqrt(Math.PI));

  private Gelu() {}

  /** Twice the value and twice the derivative at the same places. */
  record Twice(Operand<TFloat32> value, Operand<TFloat32> slope) {}

  /** {@code x * (1 + erf(x / sqrt 2)) / 2}, element by element. */
  public static Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> x) {
    return at.segment(List.of(x), (inner, in) -> forward(inner.ops(), in.get(0)), Gelu::backward)
        .get(0);
  }

  /** The result, and {@code 1 + erf(x / sqrt 2)} for the backward rule. */
  private static List<Operand<TFloat32>> forward(Ops ops, Operand<TFloat32> x) {
    Operand<TFloat32> raised = raised(ops, x);
    return List.of(value(ops, x, raised), raised);
  }

  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> u = ops.math.mul(inputs.get(0), ops.constant(ROOT_HALF));
    Operand<TFloat32> half = ops.math.mul(outputGradients.get(0), ops.constant(0.5f));
    return List.of(ops.math.mul(half, twiceTheSlope(ops, u, outputs.get(1))));
  }

  /** By plain operations, in the form that TensorFlow can join with the product before it. */
  static Operand<TFloat32> value(Ops ops, Operand<TFloat32> x) {
    return value(ops, x, raised(ops, x));
  }

  /** By as few passes as there can be; whoever reads it halves something smaller. */
  static Twice twice(Ops ops, Operand<TFloat32> x) {
    Operand<TFloat32> u = ops.math.mul(x, ops.constant(ROOT_HALF));
    Operand<TFloat32> raised = ops.math.add(ops.math.erf(u), ops.constant(1f));
    return new Twice(ops.math.mul(x, raised), twiceTheSlope(ops, u, raised));
  }

  private static Operand<TFloat32> raised(Ops ops, Operand<TFloat32> x) {
    return ops.math.add(ops.math.erf(ops.math.mul(x, ops.constant(ROOT_HALF))), ops.constant(1f));
  }

  private static Operand<TFloat32> value(Ops ops, Operand<TFloat32> x, Operand<TFloat32> raised) {
    return ops.math.mul(ops.math.mul(x, ops.constant(0.5f)), raised);
  }

  /** With {@code u = x / sqrt 2}: {@code 1 + erf(u) + u * 2 / sqrt(pi) * exp(-u^2)}. */
  private static Operand<TFloat32> twiceTheSlope(
      Ops ops, Operand<TFloat32> u, Operand<TFloat32> raised) {
    Operand<TFloat32> bell =
        ops.math.exp(ops.math.sub(ops.constant(LOG_SLOPE), ops.math.square(u)));
    return ops.math.add(raised, ops.math.mul(u, bell));
  }
}
