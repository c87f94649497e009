package org.dino4j.api.model;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.size.Extent;
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

  /**
   * Its largest parameters on rows of some width, by which a recipe that no machine can hold is
   * refused before anything is made. What is left out counts as nothing.
   */
  default List<Extent> parameters(int width) {
    return List.of();
  }
}
