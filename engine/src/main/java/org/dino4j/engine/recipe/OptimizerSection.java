package org.dino4j.engine.recipe;

import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.engine.schedule.CosineSchedule;

/** How gradients become updates. */
@Doc("how gradients become updates; biases and 1-D parameters are not decayed")
public record OptimizerSection(
    @Doc("the update rule") @Default("{\"type\": \"adamw\"}") UpdateRule rule,
    @Doc("learning rate: linear warm-up, then cosine") LearningRate learningRate,
    @Doc("weight decay") @Default("{\"type\": \"cosine\", \"from\": 0.04, \"to\": 0.4}")
        Schedule weightDecay,
    @Doc("gradient clipping; a bare number clips each tensor") @Default("3.0") Clip clip,
    @Doc("how long the head's last layer is left out of the updates") @Default("\"1 epoch\"")
        Length freezeLastLayer) {
  /** The same with all lengths and rates worked out for a run. */
  public OptimizerPlan plan(Timeline timeline) {
    double peak = learningRate.peak(timeline.batch());
    return new OptimizerPlan(
        rule,
        new CosineSchedule(peak, learningRate.to(), learningRate.warmUp(), 0),
        weightDecay,
        clip,
        timeline.steps(freezeLastLayer));
  }
}
