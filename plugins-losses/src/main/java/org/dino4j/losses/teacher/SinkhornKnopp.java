package org.dino4j.losses.teacher;

import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * Shares out the prototypes among the rows of a batch (Sinkhorn-Knopp; Caron et al.,
 * arXiv:2006.09882, section 3.1): {@code exp(score)} is scaled so that each prototype gets as much
 * as any other, then so that each row gives 1, and so on.
 *
 * <p>The first time round is done with logarithms: {@code exp} of a score above 88 is infinite in
 * single precision, and of a row far below the others it is 0. After it each prototype has at least
 * 1 over rows times prototypes, so that nothing can vanish any more and plain numbers will do. The
 * number of rows and of prototypes, by which the references divide in between, cancel.
 */
public final class SinkhornKnopp {
  /** The logarithm of a row that does not count; its exponential is 0. */
  private static final float NOTHING = -1e30f;

  private SinkhornKnopp() {}

  /**
   * Builds the shares; nothing is learned through them.
   *
   * @param scores logits over their temperature, [rows, prototypes]
   * @param counts 1 for a row that counts, 0 for one that does not, [rows, 1]
   * @return [rows, prototypes]; each row adds up to 1, or is 0 if it does not count
   */
  public static Operand<TFloat32> of(
      GraphScope at, Operand<TFloat32> scores, Operand<TFloat32> counts, int iterations) {
    Ops ops = at.ops();
    Operand<TFloat32> logs =
        ops.select(
            ops.math.greater(counts, ops.constant(0f)),
            ops.stopGradient(scores),
            ops.constant(NOTHING));
    logs = ops.math.sub(logs, logOfSum(ops, at.allRows(logs), 0));
    logs = ops.math.sub(logs, logOfSum(ops, logs, 1));
    Operand<TFloat32> shares = ops.math.mul(ops.math.exp(logs), counts);
    for (int round = 1; round < iterations; round++) {
      shares = ops.math.divNoNan(shares, sum(ops, at.allRows(shares), 0));
      shares = ops.math.divNoNan(shares, sum(ops, shares, 1));
    }
    return ops.stopGradient(shares);
  }

  private static Operand<TFloat32> logOfSum(Ops ops, Operand<TFloat32> logs, int axis) {
    Operand<TFloat32> largest = ops.max(logs, ops.constant(axis), Max.keepDims(true));
    Operand<TFloat32> powers = ops.math.exp(ops.math.sub(logs, largest));
    return ops.math.add(largest, ops.math.log(sum(ops, powers, axis)));
  }

  private static Operand<TFloat32> sum(Ops ops, Operand<TFloat32> values, int axis) {
    return ops.sum(values, ops.constant(axis), Sum.keepDims(true));
  }
}
