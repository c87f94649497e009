package org.dino4j.api.train;

import java.util.List;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.schedule.Schedule;

/**
 * How a run's gradients become updates. Biases and 1-D parameters are not decayed.
 *
 * @param rule the update rule
 * @param learningRate by step, after any scaling with the batch
 * @param weightDecay by step
 * @param clip applied to every gradient, frozen ones too
 * @param groups parameters that are treated in their own way; all others follow rate and decay
 */
public record OptimizerPlan(
    UpdateRule rule,
    Schedule learningRate,
    Schedule weightDecay,
    Clip clip,
    List<ParameterGroup> groups) {
  public OptimizerPlan {
    groups = List.copyOf(groups);
  }

  /** All parameters are treated alike. */
  public OptimizerPlan(UpdateRule rule, Schedule learningRate, Schedule weightDecay, Clip clip) {
    this(rule, learningRate, weightDecay, clip, List.of());
  }
}
