package org.dino4j.tensorflow.rules;

import jakarta.inject.Inject;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.Slots;
import org.dino4j.api.optimize.StepScalars;
import org.dino4j.api.optimize.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Momentum with one rate per tensor, in proportion to the tensor's norm: {@code d = g + decay * p;
 * d *= trust * |p| / |d|; v = momentum * v + d; p -= lr * v}. The factor is 1 where a norm is 0.
 * 1-D parameters get neither decay nor factor.
 *
 * <p>Paper: You, Gitman, Ginsburg, "Large batch training of convolutional networks",
 * arXiv:1708.03888; as in facebookresearch/dino 7c446df, utils.py.
 */
public final class Lars implements UpdateRule {
  private final LarsOptions options;

  @Inject
  public Lars(LarsOptions options) {
    this.options = options;
  }

  @Override
  public void update(
      Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
    Ops tf = slots.ops();
    Operand<TFloat32> direction =
        parameter.shape().numDimensions() < 2
            ? gradient
            : adapted(tf, CoupledDecay.add(tf, gradient, parameter, scalars), parameter);
    slots.write(
        tf.train.applyMomentum(
            parameter.value(),
            slots.zeros("velocity"),
            scalars.learningRate(),
            direction,
            tf.constant((float) options.momentum())));
  }

  private Operand<TFloat32> adapted(Ops tf, Operand<TFloat32> direction, Parameter parameter) {
    Operand<TFloat32> weights = norm(tf, parameter.value());
    Operand<TFloat32> length = norm(tf, direction);
    Operand<TFloat32> zero = tf.constant(0f);
    Operand<TFloat32> trust = tf.constant((float) options.trustCoefficient());
    Operand<TFloat32> ratio =
        tf.select(
            tf.math.logicalAnd(tf.math.greater(weights, zero), tf.math.greater(length, zero)),
            tf.math.divNoNan(tf.math.mul(trust, weights), length),
            tf.constant(1f));
    return tf.math.mul(direction, ratio);
  }

  private static Operand<TFloat32> norm(Ops tf, Operand<TFloat32> values) {
    return tf.math.sqrt(tf.math.mul(tf.constant(2f), tf.nn.l2Loss(values)));
  }
}
