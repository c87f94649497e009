package org.dino4j.api.model;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Maps rows of features to prototype scores. */
@Doc("maps class tokens to prototype scores")
public interface ProjectionHead extends Part {
  /**
   * Projects the rows of all views in ONE call: batch norm sees them together.
   *
   * @param rows [rows, width]
   * @return logits, [rows, outputs]
   */
  Operand<TFloat32> project(GraphScope at, Operand<TFloat32> rows);
}
