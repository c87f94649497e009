package org.dino4j.trials.soak;

import java.util.List;

/** When a run is killed. */
enum Moment {
  START_UP("during start-up"),
  EARLY("before the first checkpoint"),
  STEP("in a step"),
  CHECKPOINT("while a checkpoint is written"),
  EVALUATION("during an evaluation"),
  BETWEEN("between these");

  /** Those that are aimed at. */
  static final List<Moment> AIMS = List.of(START_UP, EARLY, STEP, CHECKPOINT, EVALUATION);

  private final String says;

  Moment(String says) {
    this.says = says;
  }

  @Override
  public String toString() {
    return says;
  }
}
