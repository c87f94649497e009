package org.dino4j.methods.distillation;

import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.FeatureMapLoss;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;

/** A loss on patch features and its share in the objective. */
@Doc("a loss on patch features and its share in the objective")
public record WeightedMapLoss(
    @Doc("factor of this loss in the objective; 'delayed' makes it count from a later step on")
        @Default("1")
        Schedule weight,
    @Doc("how patch features of student and earlier teacher are compared") FeatureMapLoss loss,
    @Doc("how its term, its schedules and its signals are called; its type where none is given")
        Optional<String> name) {
  public WeightedMapLoss {
    new TermName(weight, name);
  }

  WeightedTerm of(GraphScope at, FeatureMap student, FeatureMap anchor) {
    return new TermName(weight, name).of(at, place -> loss.of(place, student, anchor));
  }
}
