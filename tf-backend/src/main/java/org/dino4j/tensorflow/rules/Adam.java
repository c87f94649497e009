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
 * Steps of about the learning rate's size in every direction, with weight decay as a part of the
 * gradient.
 *
 * <p>Paper: Kingma and Ba, "Adam: a method for stochastic optimization", arXiv:1412.6980; as in
 * PyTorch. With weight decay prefer {@link AdamW}: here the decay is divided by the gradient's
 * size, too.
 */
public final class Adam implements UpdateRule {
  private final AdamKernel kernel;

  @Inject
  public Adam(AdamOptions options) {
    this.kernel = new AdamKernel(options);
  }

  @Override
  public void update(
      Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
    Ops tf = slots.ops();
    Operand<TFloat32> decayed = CoupledDecay.add(tf, gradient, parameter, scalars);
    slots.write(kernel.update(tf, slots, parameter, decayed, scalars));
  }
}
