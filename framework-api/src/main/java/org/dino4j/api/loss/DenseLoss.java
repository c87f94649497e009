package org.dino4j.api.loss;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Compares a predicted map with a target map where the target is valid. */
@Doc("compares a predicted map with its target")
public interface DenseLoss extends Part {
  /** All three are [images, height, width]. */
  LossTerm of(
      GraphScope at, Operand<TFloat32> prediction, Operand<TFloat32> target, Operand<TBool> valid);
}
