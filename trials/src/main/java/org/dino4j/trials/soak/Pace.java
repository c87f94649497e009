package org.dino4j.trials.soak;

import java.util.List;
import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.Timing;

/**
 * How long things take in a run, in seconds.
 *
 * @param start from opening the data to the first step
 */
record Pace(double start, double step, double evaluation) {
  /** Medians of a run that has been. */
  static Pace of(RunFolder run) {
    List<Timing> all = JsonLines.read(run.timing(), Timing.class).toList();
    return new Pace(median(all, "start"), median(all, "step"), median(all, "evaluation"));
  }

  private static double median(List<Timing> all, String what) {
    double[] seconds =
        all.stream()
            .filter(t -> t.what().equals(what))
            .mapToDouble(Timing::seconds)
            .sorted()
            .toArray();
    return seconds.length == 0 ? 0 : seconds[seconds.length / 2];
  }
}
