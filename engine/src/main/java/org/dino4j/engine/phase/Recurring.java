package org.dino4j.engine.phase;

import java.util.List;
import org.dino4j.api.timeline.Length;
import org.dino4j.engine.recipe.PreparedPhase;

/**
 * Something that is done over and over in a run. It is counted over the whole run; where a batch
 * changes with the phase, so does the number of steps in an epoch.
 */
public record Recurring(List<PreparedPhase> phases, Length every) {
  /** Far below the share that one step has of any length, and above what doubles lose. */
  private static final double ROUNDING = 1e-9;

  /** Whether it is time after so many steps of the run. */
  public boolean isDueAfter(long done) {
    return times(done) > times(done - 1);
  }

  private long times(long done) {
    double times = 0;
    for (PreparedPhase phase : phases) {
      long own = Math.min(Math.max(0, phase.own(done)), phase.steps());
      times += (double) own / Math.max(1, phase.setting().timeline().steps(every));
    }
    return (long) Math.floor(times + ROUNDING);
  }
}
