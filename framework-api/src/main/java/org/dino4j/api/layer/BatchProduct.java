package org.dino4j.api.layer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Products of stacks of matrices. Uses the raw operation {@code BatchMatMulV2}: what TensorFlow's
 * own Java method emits is V3, for which oneDNN has no kernel and which is up to twice as slow on a
 * CPU.
 */
public final class BatchProduct {
  private BatchProduct() {}

  /** {@code a b}: [.., m, k] and [.., k, n] to [.., m, n]. */
  public static Operand<TFloat32> of(Ops ops, Operand<TFloat32> a, Operand<TFloat32> b) {
    return build(ops, a, b, false, false);
  }

  /** {@code a b^T}: [.., m, k] and [.., n, k] to [.., m, n]. */
  public static Operand<TFloat32> transposedRight(
      Ops ops, Operand<TFloat32> a, Operand<TFloat32> b) {
    return build(ops, a, b, false, true);
  }

  /** {@code a^T b}: [.., k, m] and [.., k, n] to [.., m, n]. */
  public static Operand<TFloat32> transposedLeft(
      Ops ops, Operand<TFloat32> a, Operand<TFloat32> b) {
    return build(ops, a, b, true, false);
  }

  private static Operand<TFloat32> build(
      Ops ops, Operand<TFloat32> a, Operand<TFloat32> b, boolean left, boolean right) {
    return ops.scope()
        .opBuilder("BatchMatMulV2", "BatchMatMul")
        .addInput(a.asOutput())
        .addInput(b.asOutput())
        .setAttr("adj_x", left)
        .setAttr("adj_y", right)
        .build()
        .output(0);
  }
}
