package org.dino4j.tensorflow.step;

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
 * {@code w -= lr * decay * w}; {@code m = .9 m + g}; {@code w -= lr / updates * m}: uses all that a
 * rule is given.
 */
record MomentumRule() implements UpdateRule {
  static final double MOMENTUM = .9;

  @Override
  public void update(
      Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
    Ops ops = slots.ops();
    Operand<TFloat32> share = ops.math.mul(scalars.learningRate(), scalars.weightDecay());
    Op decay = ops.train.applyGradientDescent(parameter.value(), share, parameter.value());
    Operand<TFloat32> rate =
        ops.math.div(scalars.learningRate(), ops.dtypes.cast(scalars.updates(), TFloat32.class));
    slots.write(
        ops.withControlDependencies(List.of(decay))
            .train
            .applyMomentum(
                parameter.value(),
                slots.zeros("momentum"),
                rate,
                gradient,
                ops.constant((float) MOMENTUM)));
  }
}
