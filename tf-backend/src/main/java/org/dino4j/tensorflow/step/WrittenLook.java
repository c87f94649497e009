package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.runtime.Tensors;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Looks whether all that a run remembers is finite: parameters, slots, states, followers, counts.
 *
 * <p>A sum reads each array once and copies nothing, and it is not finite if one number is not. The
 * sum of huge finite numbers may overflow as well, so where a sum is not finite each number is
 * looked at.
 */
final class WrittenLook {
  private final Ops ops;
  private final Session session;
  private final List<Stored> variables;
  private final Map<Integer, Operand<TInt32>> axes = new HashMap<>();
  private final Map<Stored, Operand<TBool>> exact = new HashMap<>();
  private final Operand<TFloat32> sums;

  /** Looks at all variables that there are now. */
  WrittenLook(Construction construction, Session session) {
    this.ops = construction.ops();
    this.session = session;
    this.variables = List.copyOf(construction.variables().all());
    List<Operand<TFloat32>> each = new ArrayList<>();
    variables.forEach(stored -> each.add(ops.sum(stored.value(), allAxes(stored))));
    this.sums = ops.stack(each);
  }

  private Operand<TInt32> allAxes(Stored stored) {
    return axes.computeIfAbsent(
        stored.shape().numDimensions(), rank -> ops.constant(IntStream.range(0, rank).toArray()));
  }

  /** Paths of the variables that hold a number that is not finite. */
  List<String> notFinite() {
    return suspects().stream().filter(this::isNotFinite).map(Stored::path).toList();
  }

  private List<Stored> suspects() {
    try (Result result = Sessions.run(session.runner().fetch(sums))) {
      float[] values = Tensors.read(result.get(0)).values();
      return IntStream.range(0, values.length)
          .filter(i -> !Float.isFinite(values[i]))
          .mapToObj(variables::get)
          .toList();
    }
  }

  private boolean isNotFinite(Stored suspect) {
    Operand<TBool> finite = exact.computeIfAbsent(suspect, this::exactly);
    try (Result result = Sessions.run(session.runner().fetch(finite))) {
      return !((TBool) result.get(0)).getBoolean();
    }
  }

  private Operand<TBool> exactly(Stored suspect) {
    return ops.reduceAll(ops.math.isFinite(suspect.value()), allAxes(suspect));
  }
}
