package org.dino4j.api.train;

import java.util.Map;

/**
 * What a step said, by name and in a fixed order.
 *
 * @param loss the objective: weighted sum of the terms
 * @param terms each term before its weight
 * @param scheduled the value of every schedule at this step: learningRate, weightDecay,
 *     teacherMomentum ...
 * @param watch what losses and the method offered to watch, the mean over micro-batches; and {@code
 *     gradientsClipped}, how many of the norms that the clip looks at were above it, as a share
 * @param gradientNorms L2 norm of each trained parameter's gradient before clipping, by path
 */
public record StepReport(
    double loss,
    Map<String, Double> terms,
    Map<String, Double> scheduled,
    Map<String, Double> watch,
    Map<String, Double> gradientNorms) {}
