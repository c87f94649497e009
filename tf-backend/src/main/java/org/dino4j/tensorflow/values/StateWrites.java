package org.dino4j.tensorflow.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.tensorflow.scope.Reading;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Writes what follows a step into the states. */
public final class StateWrites {
  private StateWrites() {}

  /**
   * Builds the writes. Updates of the same state follow one another; all new values are computed
   * before the first is written, so that none of them sees another's.
   *
   * @param ops waits for everything that must come first
   * @param observed what an update has observed, over all micro-batches
   */
  public static List<Op> build(
      Ops ops, List<StateUpdate> updates, Function<StateUpdate, Operand<TFloat32>> observed) {
    Map<State, Operand<TFloat32>> next = new LinkedHashMap<>();
    for (StateUpdate update : updates) {
      State state = update.target();
      Operand<TFloat32> old = next.getOrDefault(state, state.value());
      next.put(state, update.next().next(ops, old, observed.apply(update)));
    }
    Ops after = ops.withControlDependencies(new ArrayList<Op>(next.values()));
    List<Op> writes = new ArrayList<>();
    next.forEach(
        (state, value) -> writes.add(after.assign(Reading.behind(state).variable(), value)));
    return writes;
  }
}
