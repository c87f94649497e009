package org.dino4j.api.train;

import java.util.List;
import org.dino4j.api.optimize.DecayRule;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.schedule.Schedule;

/**
 * How a run's gradients become updates.
 *
 * @param rule the update rule
 * @param learningRate by step, after any scaling with the batch
 * @param weightDecay by step
 * @param decayRule which parameters are decayed
 * @param clip applied to every gradient, frozen ones too
 * @param groups parameters that are treated in their own way; all others follow rate and decay
 */
public record OptimizerPlan(
    UpdateRule rule,
    Schedule learningRate,
    Schedule weightDecay,
    DecayRule decayRule,
    Clip clip,
    List<ParameterGroup> groups) {
  public OptimizerPlan {
    groups = List.copyOf(groups);
  }

  /** Biases and 1-D parameters are not decayed. */
  public OptimizerPlan(
      UpdateRule rule,
      Schedule learningRate,
      Schedule weightDecay,
      Clip clip,
      List<ParameterGroup> groups) {
    this(rule, learningRate, weightDecay, DecayRule.BY_SHAPE, clip, groups);
  }

  /** All parameters are treated alike, but biases and 1-D parameters are not decayed. */
  public OptimizerPlan(UpdateRule rule, Schedule learningRate, Schedule weightDecay, Clip clip) {
    this(rule, learningRate, weightDecay, clip, List.of());
  }
}
