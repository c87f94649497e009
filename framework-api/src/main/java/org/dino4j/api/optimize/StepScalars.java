package org.dino4j.api.optimize;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * The numbers of this step for one parameter.
 *
 * @param learningRate scalar, with the parameter's own multiplier
 * @param weightDecay scalar, 0 for a parameter that is not decayed
 * @param updates scalar, how many updates the parameter has had including this one (1 at the
 *     first); steps in which it was frozen do not count. In float64, so that {@code 1 - beta^t} is
 *     exact enough
 */
public record StepScalars(
    Operand<TFloat32> learningRate, Operand<TFloat32> weightDecay, Operand<TFloat64> updates) {}
