package org.dino4j.methods.distillation;

import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;

/** A loss on hidden patches and its share in the objective. */
@Doc("a loss on hidden patches and its share in the objective")
public record WeightedPatchLoss(
    @Doc("factor of this loss in the objective") @Default("1") Schedule weight,
    @Doc("what is compared between student and teacher") PatchLoss loss,
    @Doc("how its term, its schedules and its signals are called; its type where none is given")
        Optional<String> name) {
  public WeightedPatchLoss {
    new TermName(weight, name);
  }

  WeightedTerm of(GraphScope at, PatchRows patches) {
    return new TermName(weight, name).of(at, place -> loss.of(place, patches));
  }
}
