package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A loss on the student's features and its share in the objective. */
@Doc("a loss on the student's features and its share in the objective")
public record WeightedFeatureLoss(
    @Doc("factor of this loss in the objective") @Default("1") Schedule weight,
    @Doc("how the student's features are judged") FeatureLoss loss,
    @Doc("how its term, its schedules and its signals are called; its type where none is given")
        Optional<String> name) {
  public WeightedFeatureLoss {
    new TermName(weight, name);
  }

  WeightedTerm of(GraphScope at, List<Operand<TFloat32>> classTokens) {
    return new TermName(weight, name).of(at, place -> loss.of(place, classTokens));
  }
}
