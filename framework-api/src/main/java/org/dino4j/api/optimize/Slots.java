package org.dino4j.api.optimize;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Where an update rule keeps what it remembers of one parameter, and where it hands in its writes.
 */
public interface Slots {
  /** Operations that run only after the gate has let the step through. */
  Ops ops();

  /**
   * A variable of the parameter's shape, zero at first, saved with checkpoints. In-place kernels
   * may write it; a frozen parameter's slots stand still.
   */
  Operand<TFloat32> zeros(String name);

  /**
   * Hands in a write. A write that must follow another is built under a control dependency on it.
   */
  void write(Op write);
}
