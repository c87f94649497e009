package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.StateUpdate.Reduce;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Sums up values over the micro-batches of a step. The first micro-batch overwrites what an
 * abandoned step may have left; the last one adds its own value without writing it. With a single
 * micro-batch there are no variables at all.
 */
final class Accumulator {
  private final Ops ops;
  private final int microBatches;
  private final Ops gated;
  private final List<Op> firstWrites = new ArrayList<>();
  private final List<Op> nextWrites = new ArrayList<>();

  /**
   * Starts without values.
   *
   * @param gated waits until the micro-batch was found finite
   */
  Accumulator(Ops ops, int microBatches, Ops gated) {
    this.ops = ops;
    this.microBatches = microBatches;
    this.gated = gated;
  }

  /** In the last micro-batch's run, the value over all of them. */
  Operand<TFloat32> over(Operand<TFloat32> value, Shape shape, Reduce reduce) {
    if (microBatches == 1) {
      return value;
    }
    Variable<TFloat32> sum = ops.variable(shape, TFloat32.class);
    firstWrites.add(gated.assign(sum, value));
    nextWrites.add(gated.assignAdd(sum, value));
    Operand<TFloat32> all = ops.math.add(sum, value);
    return switch (reduce) {
      case SUM -> all;
      case MEAN -> ops.math.mul(all, ops.constant(1f / microBatches));
    };
  }

  List<Op> firstWrites() {
    return firstWrites;
  }

  List<Op> nextWrites() {
    return nextWrites;
  }
}
