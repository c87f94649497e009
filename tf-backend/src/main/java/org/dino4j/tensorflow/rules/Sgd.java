package org.dino4j.tensorflow.rules;

import jakarta.inject.Inject;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.Slots;
import org.dino4j.api.optimize.StepScalars;
import org.dino4j.api.optimize.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ApplyMomentum;
import org.tensorflow.types.TFloat32;

/**
 * Stochastic gradient descent as in PyTorch: {@code d = g + decay * p; v = momentum * v + d; p -=
 * lr * v}, with Nesterov's look-ahead {@code p -= lr * (d + momentum * v)}.
 */
public final class Sgd implements UpdateRule {
  private final SgdOptions options;

  @Inject
  public Sgd(SgdOptions options) {
    this.options = options;
  }

  @Override
  public void update(
      Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
    Ops tf = slots.ops();
    slots.write(
        tf.train.applyMomentum(
            parameter.value(),
            slots.zeros("velocity"),
            scalars.learningRate(),
            CoupledDecay.add(tf, gradient, parameter, scalars),
            tf.constant((float) options.momentum()),
            ApplyMomentum.useNesterov(options.nesterov())));
  }
}
