package org.dino4j.tensorflow.rules;

import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.StepScalars;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Weight decay as the gradient of {@code decay / 2 * |p|^2}. */
final class CoupledDecay {
  private CoupledDecay() {}

  /** {@code gradient + decay * p}. */
  static Operand<TFloat32> add(
      Ops tf, Operand<TFloat32> gradient, Parameter parameter, StepScalars scalars) {
    return tf.math.add(gradient, tf.math.mul(parameter.value(), scalars.weightDecay()));
  }
}
