package org.dino4j.trials.soak;

import java.util.List;
import org.dino4j.api.seed.Seeds;

/**
 * A moment to be hit.
 *
 * @param draws decide where exactly
 * @param tries that have failed
 */
record PlannedKill(Moment moment, Seeds draws, int tries) {
  PlannedKill again() {
    return new PlannedKill(moment, draws.child("again"), tries + 1);
  }

  /** From 0 to 1. */
  double part(String purpose) {
    return draws.child(purpose).generator().nextDouble();
  }

  <T> T oneOf(String purpose, List<T> choices) {
    return choices.get((int) (part(purpose) * choices.size()));
  }
}
