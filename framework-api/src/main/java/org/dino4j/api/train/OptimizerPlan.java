package org.dino4j.api.train;

import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.schedule.Schedule;

/**
 * How a run's gradients become updates. Biases and 1-D parameters are not decayed.
 *
 * @param rule the update rule
 * @param learningRate by step, after any scaling with the batch
 * @param weightDecay by step
 * @param clip applied to every gradient, frozen ones too
 * @param lastLayerFrozenSteps for so many steps the last layer is skipped: no update, no decay, no
 *     moments
 */
public record OptimizerPlan(
    UpdateRule rule,
    Schedule learningRate,
    Schedule weightDecay,
    Clip clip,
    long lastLayerFrozenSteps) {}
