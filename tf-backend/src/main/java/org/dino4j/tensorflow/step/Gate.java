package org.dino4j.tensorflow.step;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Tensor;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The one gate before all writes of a run: it lets the run through if every number is finite, and
 * otherwise fails it.
 *
 * @param numbers what it looks at
 * @param guard fails the run
 */
record Gate(NamedVector<StepNumber> numbers, Op guard) {
  private static final String MARK = "dino4j: not finite";

  /**
   * Builds the gate.
   *
   * @param numbers scalars that must be finite
   * @param before what must be computed before anything is written, because it reads what is
   *     written
   */
  static Gate build(Ops ops, Map<StepNumber, Operand<TFloat32>> numbers, List<Op> before) {
    NamedVector<StepNumber> named = NamedVector.of(ops, numbers);
    Op guard =
        ops.withControlDependencies(before)
            .assertThat(
                ops.reduceAll(ops.math.isFinite(named.vector()), ops.constant(0)),
                List.of(ops.constant(MARK)));
    return new Gate(named, guard);
  }

  /** Operations that wait for the gate. */
  Ops behind(Ops ops) {
    return ops.withControlDependencies(List.of(guard));
  }

  /** Whether a run failed at a gate; TensorFlow's exceptions have no type in common. */
  static boolean stopped(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).contains(MARK);
  }

  /** The names of those fetched numbers that are not finite. */
  List<String> culprits(Tensor fetched) {
    return numbers.read(fetched).entrySet().stream()
        .filter(number -> !Float.isFinite(number.getValue()))
        .map(number -> number.getKey().name())
        .distinct()
        .toList();
  }
}
