package org.dino4j.tensorflow.step;

import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * What each kind of run writes.
 *
 * @param first the first of several micro-batches: starts the sums
 * @param next one between the first and the last: adds to the sums
 * @param last the last or only one: all updates
 * @param lastFrozen the same while the last layer is frozen
 */
record Targets(Op first, Op next, Op last, Op lastFrozen) {
  /** One operation that stands for many. */
  static Op all(Ops ops, List<Op> writes) {
    return ops.withControlDependencies(writes).noOp();
  }

  /** The target of one run. */
  Op of(int microBatch, int microBatches, boolean frozen) {
    if (microBatch == microBatches - 1) {
      return frozen ? lastFrozen : last;
    }
    return microBatch == 0 ? first : next;
  }
}
