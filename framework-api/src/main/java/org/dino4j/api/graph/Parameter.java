package org.dino4j.api.graph;

import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** A trained weight, known by its path. */
public interface Parameter {
  /** Full path, for example {@code student.backbone.blocks.0.attn.qkv.weight}. */
  String path();

  Shape shape();

  Set<ParameterTrait> traits();

  /**
   * The value before the step's update. This is the variable itself: an {@link
   * org.dino4j.api.optimize.UpdateRule} may hand it to kernels that write in place, nobody else
   * may.
   */
  Operand<TFloat32> value();
}
