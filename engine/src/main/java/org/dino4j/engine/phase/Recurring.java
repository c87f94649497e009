package org.dino4j.engine.phase;

import java.util.List;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.recipe.PreparedRun;

/**
 * Something that is done over and over in a run. It is counted over the whole run; where a batch
 * changes with the phase, so does the number of steps in an epoch.
 *
 * @param phases of the run, in order
 */
public record Recurring(List<Timeline> phases, Length every) {
  /** Far below the share that one step has of any length, and above what doubles lose. */
  private static final double ROUNDING = 1e-9;

  public Recurring {
    phases = List.copyOf(phases);
  }

  /** In all phases of a run. */
  public static Recurring in(PreparedRun run, Length every) {
    return new Recurring(
        run.phases().stream().map(phase -> phase.setting().timeline()).toList(), every);
  }

  /** Whether it is time after so many steps of the run. */
  public boolean isDueAfter(long done) {
    return times(done) > times(done - 1);
  }

  private long times(long done) {
    double times = 0;
    long left = done;
    for (Timeline phase : phases) {
      long own = Math.min(left, phase.steps());
      times += (double) own / Math.max(1, phase.steps(every));
      left -= own;
    }
    return (long) Math.floor(times + ROUNDING);
  }
}
