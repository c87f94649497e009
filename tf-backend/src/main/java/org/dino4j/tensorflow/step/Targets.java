package org.dino4j.tensorflow.step;

import java.util.List;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * What each kind of run writes.
 *
 * @param first the first of several micro-batches: starts the sums
 * @param next one between the first and the last: adds to the sums
 * @param phases the last or only one: all updates that are not left out, one phase of the run after
 *     another
 */
record Targets(Op first, Op next, List<Phase> phases) {
  /**
   * Steps in which the same updates are left out.
   *
   * @param until the first step that it does not hold for
   * @param writes all updates
   * @param look the sum of all that a run remembers, after the writes
   */
  record Phase(long until, Op writes, NamedVector<Stored> look) {}

  /** One operation that stands for many. */
  static Op all(Ops ops, List<Op> writes) {
    return ops.withControlDependencies(writes).noOp();
  }

  /** The target of one run. */
  Op of(int microBatch, int microBatches, long step) {
    if (microBatch == microBatches - 1) {
      return at(step).writes();
    }
    return microBatch == 0 ? first : next;
  }

  Phase at(long step) {
    return phases.stream().filter(phase -> step < phase.until()).findFirst().orElseThrow();
  }
}
