package org.dino4j.api.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A state change that follows the step: {@code observed} is reduced over micro-batches (and
 * replicas) first, then {@code next(old, observed)} is written once, behind the gate.
 */
public record StateUpdate(State target, Operand<TFloat32> observed, Reduce over, Next next) {
  /** How observations of several micro-batches become one. */
  public enum Reduce {
    MEAN,
    SUM
  }

  /** The new value from the old one and what was observed. */
  @FunctionalInterface
  public interface Next {
    Operand<TFloat32> next(Ops ops, Operand<TFloat32> old, Operand<TFloat32> observed);
  }

  /** An exponential moving average: {@code old * momentum + observed * (1 - momentum)}. */
  public static StateUpdate movingAverage(
      State target, Operand<TFloat32> observed, double momentum) {
    return new StateUpdate(
        target,
        observed,
        Reduce.MEAN,
        (ops, old, seen) ->
            ops.math.add(
                ops.math.mul(old, ops.constant((float) momentum)),
                ops.math.mul(seen, ops.constant((float) (1 - momentum)))));
  }
}
