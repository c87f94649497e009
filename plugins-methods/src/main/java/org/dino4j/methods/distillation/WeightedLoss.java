package org.dino4j.methods.distillation;

import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** A loss and its share in the objective. */
@Doc("a loss and its share in the objective")
public record WeightedLoss(
    @Doc("factor of this loss in the objective") @Default("1") double weight,
    @Doc("what is compared between student and teacher") ViewLoss loss) {
  public WeightedLoss {
    Options.check(
        weight >= 0, "weight must not be negative, found %s: a loss is made smaller", weight);
  }
}
