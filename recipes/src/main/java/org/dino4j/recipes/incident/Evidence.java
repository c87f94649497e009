package org.dino4j.recipes.incident;

import java.util.stream.LongStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.recipe.PreparedPhase;
import org.dino4j.engine.recipe.PreparedRun;

/**
 * What is known of the run that a step belongs to: a cure is to be no guess.
 *
 * @param learned whether a step before it had a learning rate other than 0
 * @param largest the largest weight before the step, without its sign; 0 where there is none left
 * @param origins which parts came from plugins
 */
public record Evidence(boolean learned, double largest, Origins origins) {
  /** Weights of trained networks are of the order of 1. */
  private static final double HUGE = 1e4;

  private static final String SLOT = "#";

  /** What there is where a step has ruined the weights. */
  public static Evidence of(PreparedRun run, long step) {
    boolean learned = run.phases().stream().anyMatch(phase -> hasLearned(phase, step));
    return new Evidence(learned, 0, Origins.of(run.bound().made()));
  }

  private static boolean hasLearned(PreparedPhase phase, long step) {
    return LongStream.range(0, Math.min(phase.own(step), phase.steps()))
        .anyMatch(i -> phase.optimizer().learningRate().at(i, phase.setting().timeline()) != 0);
  }

  /** The same with the weights that the step began with. */
  public Evidence with(Snapshot before) {
    double most = 0;
    for (String name : before.arrays().keySet()) {
      if (!name.contains(SLOT)) {
        most = Math.max(most, largest(before.arrays().get(name)));
      }
    }
    return new Evidence(learned, most, origins);
  }

  private static double largest(FloatArray array) {
    double most = 0;
    for (float value : array.values()) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  /** Whether the weights are far beyond what a network can compute with. */
  public boolean isHuge() {
    return largest > HUGE;
  }
}
