package org.dino4j.losses.rows;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/** Rows brought to length 1. */
public final class UnitRows {
  /** Shorter rows are divided by this instead, as the references do. */
  private static final double SHORTEST = 1e-8;

  private UnitRows() {}

  /** {@code rows / max(|rows|, 1e-8)} along the last axis; a row of zeros has no gradient. */
  public static Operand<TFloat32> of(Ops ops, Operand<TFloat32> rows) {
    Operand<TFloat32> squares =
        ops.sum(ops.math.square(rows), ops.constant(-1), Sum.keepDims(true));
    Operand<TFloat32> atLeast =
        ops.math.maximum(squares, ops.constant((float) (SHORTEST * SHORTEST)));
    return ops.math.div(rows, ops.math.sqrt(atLeast));
  }
}
