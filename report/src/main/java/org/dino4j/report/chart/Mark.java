package org.dino4j.report.chart;

import java.util.List;
import org.dino4j.engine.run.History;

/** A step at which the curves of a run may bend: a phase begins. */
public record Mark(long step, String name) {
  /** One for each change of phase; none for the beginning of the run. */
  public static List<Mark> of(History history) {
    return history.phases().stream()
        .filter(phase -> phase.step() > 0)
        .map(phase -> new Mark(phase.step(), phase.name()))
        .toList();
  }
}
