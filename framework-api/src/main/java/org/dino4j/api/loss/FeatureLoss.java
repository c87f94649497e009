package org.dino4j.api.loss;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Judges the student's features alone, without a teacher. */
@Doc("judges the student's features without a teacher")
public interface FeatureLoss extends Part {
  /**
   * @param classTokens student class tokens before the head, of the views that a teacher sees too,
   *     by view; [batch, width] each
   */
  LossTerm of(GraphScope at, List<Operand<TFloat32>> classTokens);
}
