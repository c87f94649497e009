package org.dino4j.tensorflow.rules;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.Slots;
import org.dino4j.api.optimize.StepScalars;
import org.dino4j.api.optimize.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam whose weight decay does not pass through the moments: {@code p *= 1 - lr * decay}, then
 * Adam's update.
 *
 * <p>Paper: Loshchilov and Hutter, "Decoupled weight decay regularization", arXiv:1711.05101; as in
 * PyTorch. The rule of DINO and DINOv2 for vision transformers.
 */
public final class AdamW implements UpdateRule {
  private final AdamKernel kernel;

  @Inject
  public AdamW(AdamOptions options) {
    this.kernel = new AdamKernel(options);
  }

  @Override
  public void update(
      Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
    Ops tf = slots.ops();
    Operand<TFloat32> share = tf.math.mul(scalars.learningRate(), scalars.weightDecay());
    Op decay = tf.train.applyGradientDescent(parameter.value(), share, parameter.value());
    Ops afterDecay = tf.withControlDependencies(List.of(decay));
    slots.write(kernel.update(afterDecay, slots, parameter, gradient, scalars));
  }
}
