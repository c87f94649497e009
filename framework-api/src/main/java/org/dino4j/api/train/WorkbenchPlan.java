package org.dino4j.api.train;

import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;

/**
 * Settings of a workbench.
 *
 * @param draws recorded draws that stand in for random ones, by {@code place.name}
 */
public record WorkbenchPlan(Seeds seeds, Timeline timeline, Map<String, FloatArray> draws) {
  public WorkbenchPlan {
    draws = Map.copyOf(draws);
  }

  public static WorkbenchPlan simple() {
    return new WorkbenchPlan(new Seeds(1), new Timeline(1, 1, 1), Map.of());
  }
}
