package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.tensorflow.runtime.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Tensor;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The one gate before all writes of a run: it lets the run through if every number is finite, and
 * otherwise fails it.
 *
 * @param names what the numbers are called when they are to blame
 * @param numbers the numbers, as a vector
 * @param guard fails the run
 */
record Gate(List<String> names, Operand<TFloat32> numbers, Op guard) {
  private static final String MARK = "dino4j: not finite";

  /**
   * Builds the gate.
   *
   * @param numbers scalars by name
   * @param before what must be computed before anything is written, because it reads what is
   *     written
   */
  static Gate build(Ops ops, Map<String, Operand<TFloat32>> numbers, List<Op> before) {
    Operand<TFloat32> vector = ops.stack(List.copyOf(numbers.values()));
    Op guard =
        ops.withControlDependencies(before)
            .assertThat(
                ops.reduceAll(ops.math.isFinite(vector), ops.constant(0)),
                List.of(ops.constant(MARK)));
    return new Gate(List.copyOf(numbers.keySet()), vector, guard);
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
    float[] values = Tensors.read(fetched).values();
    List<String> culprits = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        culprits.add(names.get(i));
      }
    }
    return culprits;
  }
}
