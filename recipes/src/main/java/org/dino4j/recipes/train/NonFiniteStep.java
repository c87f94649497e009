package org.dino4j.recipes.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.StepReport;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.run.Checkpoint;

/** Says what a step died of. */
final class NonFiniteStep {
  private static final int NAMED = 5;

  private NonFiniteStep() {}

  static Refusal refusal(
      NonFiniteException cause,
      PreparedRun run,
      long step,
      Optional<StepReport> before,
      Checkpoint good) {
    String message =
        """
        step %d was stopped: not finite were %s
          %s
          Nothing of this step was written; the weights before it are in %s
          What usually cures it: a lower optimizer.learningRate.base, a longer warmUp, a smaller clip, a teacher temperature that is not near 0"""
            .formatted(step, culprits(cause.culprits()), values(run, step, before), good.folder());
    return new Refusal(Refusal.Kind.NON_FINITE, message, cause);
  }

  private static String culprits(List<String> culprits) {
    String named = culprits.stream().limit(NAMED).collect(Collectors.joining(", "));
    return culprits.size() <= NAMED
        ? named
        : named + " and %d more".formatted(culprits.size() - NAMED);
  }

  /**
   * Every schedule that was logged before; learning rate and weight decay are those of this step.
   */
  private static String values(PreparedRun run, long step, Optional<StepReport> before) {
    Timeline timeline = run.setting().timeline();
    Map<String, Double> values = new TreeMap<>();
    before.ifPresent(report -> values.putAll(report.scheduled()));
    values.put("learningRate", run.optimizer().learningRate().at(step, timeline));
    values.put("weightDecay", run.optimizer().weightDecay().at(step, timeline));
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
