package org.dino4j.api.method;

import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.schedule.Schedule;

/**
 * A loss term and its weight in the objective. A weight that changes is logged as {@code
 * weight.term}.
 */
public record WeightedTerm(Schedule weight, LossTerm term) {
  /** A weight that never changes. */
  public WeightedTerm(double weight, LossTerm term) {
    this(Schedule.of(weight), term);
  }
}
