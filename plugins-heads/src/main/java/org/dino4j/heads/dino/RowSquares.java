package org.dino4j.heads.dino;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/** Squared lengths of rows. */
final class RowSquares {
  private RowSquares() {}

  /** [rows, width] to [rows, 1]. */
  static Operand<TFloat32> of(Ops ops, Operand<TFloat32> rows) {
    return ops.sum(ops.math.square(rows), ops.constant(1), Sum.keepDims(true));
  }
}
