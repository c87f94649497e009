package org.dino4j.api.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TType;

/**
 * Values that are handed on only when others are there. A {@link Backward} rule uses it to compute
 * something again no earlier than its gradient needs it; {@code ops.withControlDependencies} does
 * nothing while TensorFlow for Java builds gradients.
 */
public final class Waiting {
  private Waiting() {}

  /** The value, as soon as all of {@code others} are computed, too. */
  public static <T extends TType> Operand<T> until(
      Ops ops, Operand<T> value, List<? extends Operand<?>> others) {
    OperationBuilder builder =
        ops.scope().opBuilder("Identity", "Waiting").addInput(value.asOutput());
    others.forEach(other -> builder.addControlInput(other.op()));
    return builder.build().output(0);
  }
}
