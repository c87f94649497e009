package org.dino4j.api.loss;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.graph.Watched;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One term of the objective, with the state changes that must follow the step.
 *
 * @param name how it is logged, and named when it stops being finite
 * @param value a scalar, before its weight
 * @param updates what must be written after the step
 * @param watch scalars worth logging, by name, each with what it is: entropies, shares
 */
public record LossTerm(
    String name, Operand<TFloat32> value, List<StateUpdate> updates, Map<String, Watched> watch) {
  public LossTerm {
    updates = List.copyOf(updates);
    watch = Map.copyOf(watch);
  }

  /** The same under the name that the recipe gives it, so that two of a type can be told apart. */
  public LossTerm named(String other) {
    return new LossTerm(other, value, updates, watch);
  }
}
