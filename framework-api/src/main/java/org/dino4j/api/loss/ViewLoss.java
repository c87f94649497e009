package org.dino4j.api.loss;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Compares what student and teacher say of different views of the same pictures. */
@Doc("compares the student's views with the teacher's")
public interface ViewLoss extends Part {
  /**
   * @param student logits by view, [batch, outputs] each
   * @param teacher logits of the views that the teacher saw; view i of the teacher is view i of the
   *     student
   */
  LossTerm of(GraphScope at, List<Operand<TFloat32>> student, List<Operand<TFloat32>> teacher);
}
