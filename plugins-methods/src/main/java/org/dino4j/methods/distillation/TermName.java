package org.dino4j.methods.distillation;

import java.util.Optional;
import java.util.function.Function;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;

/** What a recipe says of a term beside its loss: its weight, and perhaps a name. */
record TermName(Schedule weight, Optional<String> name) {
  TermName {
    weight
        .constant()
        .ifPresent(
            value ->
                Options.check(
                    value >= 0,
                    "weight must not be negative, found %s: a loss is made smaller",
                    value));
    name.ifPresent(
        given ->
            Options.check(
                given.matches("[A-Za-z0-9][A-Za-z0-9_-]*"),
                "name needs letters, digits, '_' or '-', found '%s'",
                given));
  }

  /** The term at a place of its own; a name from the recipe goes before all that it says. */
  WeightedTerm of(GraphScope at, Function<GraphScope, LossTerm> loss) {
    LossTerm term = loss.apply(name.map(at::labelled).orElse(at));
    return new WeightedTerm(weight, name.map(term::named).orElse(term));
  }
}
