package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.part.Refusal;
import org.dino4j.tensorflow.scope.Construction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a step minimises.
 *
 * @param total weighted sum of the terms
 * @param terms each term before its weight, by name
 * @param watch what terms offered to watch, by {@code term.name}, and what the method did, by name
 * @param updates state changes that terms returned
 */
record Objective(
    Operand<TFloat32> total,
    Map<String, Operand<TFloat32>> terms,
    Map<String, Watched> watch,
    List<StateUpdate> updates) {

  static Objective of(Construction construction, Program program) {
    Ops ops = construction.ops();
    Map<String, Operand<TFloat32>> terms = new LinkedHashMap<>();
    Map<String, Watched> watch = new LinkedHashMap<>();
    List<StateUpdate> updates = new ArrayList<>();
    List<Operand<TFloat32>> weighted = new ArrayList<>();
    for (WeightedTerm entry : program.terms()) {
      String name = entry.term().name();
      if (terms.put(name, entry.term().value()) != null) {
        throw new Refusal(
            Refusal.Kind.RECIPE,
            "two loss terms are called '%s', and a log could not tell them apart. Give one of them a name of its own in the recipe: \"name\": \"%s-2\""
                .formatted(name, name));
      }
      new TreeMap<>(entry.term().watch())
          .forEach((key, value) -> watch.put(name + "." + key, value));
      updates.addAll(entry.term().updates());
      weighted.add(ops.math.mul(entry.term().value(), weight(construction, entry)));
    }
    if (weighted.isEmpty()) {
      throw new IllegalStateException("the method composed no terms: there is nothing to minimise");
    }
    watch.putAll(new TreeMap<>(program.watch()));
    return new Objective(ops.math.addN(weighted), terms, watch, updates);
  }

  /** What is watched, in the order of the log. */
  Map<String, Operand<TFloat32>> watchedValues() {
    Map<String, Operand<TFloat32>> values = new LinkedHashMap<>();
    watch.forEach((name, watched) -> values.put(name, watched.value()));
    return values;
  }

  private static Operand<TFloat32> weight(Construction construction, WeightedTerm entry) {
    OptionalDouble constant = entry.weight().constant();
    return constant.isPresent()
        ? construction.ops().constant((float) constant.getAsDouble())
        : construction.schedules().get("weight." + entry.term().name(), entry.weight());
  }
}
