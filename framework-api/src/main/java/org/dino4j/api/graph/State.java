package org.dino4j.api.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** A value that is kept between steps and changed only by a {@link StateUpdate}. */
public interface State {
  String path();

  Shape shape();

  /** The value before the step's update. */
  Operand<TFloat32> value();
}
