package org.dino4j.tensorflow.step;

import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A parameter that learns.
 *
 * @param parameter the parameter
 * @param module the trained module that it belongs to
 * @param gradient of one micro-batch
 */
record Learner(Stored parameter, String module, Operand<TFloat32> gradient) {
  /** Biases and 1-D parameters are not decayed. */
  boolean isDecayed() {
    return !parameter.path().endsWith(".bias") && parameter.shape().numDimensions() > 1;
  }

  boolean isLastLayer() {
    return parameter.traits().contains(ParameterTrait.LAST_LAYER);
  }
}
