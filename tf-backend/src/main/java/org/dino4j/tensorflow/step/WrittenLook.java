package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
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
  private final Map<Stored, Operand<TBool>> exact = new HashMap<>();

  WrittenLook(Ops ops, Session session) {
    this.ops = ops;
    this.session = session;
  }

  /** The sum of each variable once all of {@code writes} are done, in the same run as these. */
  static NamedVector<Stored> after(Ops ops, Op writes, Collection<Stored> variables) {
    Ops later = ops.withControlDependencies(List.of(writes));
    Map<Integer, Operand<TInt32>> axes = new HashMap<>();
    Map<Stored, Operand<TFloat32>> sums = new LinkedHashMap<>();
    for (Stored stored : variables) {
      int rank = stored.shape().numDimensions();
      sums.put(stored, later.sum(stored.value(), axes.computeIfAbsent(rank, key -> all(ops, key))));
    }
    return NamedVector.of(ops, sums);
  }

  private static Operand<TInt32> all(Ops ops, int rank) {
    return ops.constant(IntStream.range(0, rank).toArray());
  }

  /** Paths of those whose sums say that they may not be finite, and that are not. */
  List<String> notFinite(Map<Stored, Float> sums) {
    List<Stored> suspects = new ArrayList<>();
    sums.forEach(
        (stored, sum) -> {
          if (!Float.isFinite(sum)) {
            suspects.add(stored);
          }
        });
    return suspects.isEmpty() ? List.of() : notFinite(suspects);
  }

  /** Paths of the variables that hold a number that is not finite now. */
  List<String> notFinite(Collection<Stored> variables) {
    Session.Runner runner = session.runner();
    variables.forEach(stored -> runner.fetch(exact.computeIfAbsent(stored, this::exactly)));
    List<String> found = new ArrayList<>();
    try (Result result = Sessions.run(runner)) {
      int next = 0;
      for (Stored stored : variables) {
        if (!((TBool) result.get(next++)).getBoolean()) {
          found.add(stored.path());
        }
      }
    }
    return found;
  }

  private Operand<TBool> exactly(Stored suspect) {
    return ops.reduceAll(
        ops.math.isFinite(suspect.value()), all(ops, suspect.shape().numDimensions()));
  }
}
