package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A loss and its share in the objective. */
@Doc("a loss and its share in the objective")
public record WeightedLoss(
    @Doc("factor of this loss in the objective") @Default("1") Schedule weight,
    @Doc("what is compared between student and teacher") ViewLoss loss,
    @Doc("how its term, its schedules and its signals are called; its type where none is given")
        Optional<String> name) {
  public WeightedLoss {
    new TermName(weight, name);
  }

  WeightedTerm of(GraphScope at, List<Operand<TFloat32>> student, List<Operand<TFloat32>> teacher) {
    return new TermName(weight, name).of(at, place -> loss.of(place, student, teacher));
  }
}
