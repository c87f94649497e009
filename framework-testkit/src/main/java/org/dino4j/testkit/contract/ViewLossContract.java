package org.dino4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** What a loss owes that compares views of student and teacher. */
public abstract class ViewLossContract extends TaughtLossContract<ViewLoss> {
  /** Pictures of the batch. */
  protected int rows() {
    return 5;
  }

  /** Prototypes: length of a row of logits. */
  protected int outputs() {
    return 6;
  }

  /** Views that the student sees; the first ones are the teacher's. */
  protected int studentViews() {
    return 3;
  }

  protected int teacherViews() {
    return 2;
  }

  @Override
  final LossTerm build(ViewLoss loss, Trial trial) {
    Shape shape = Shape.of(rows(), outputs());
    List<Operand<TFloat32>> student = new ArrayList<>();
    for (int view = 0; view < studentViews(); view++) {
      student.add(trial.learned("student view " + view, shape));
    }
    List<Operand<TFloat32>> teacher = new ArrayList<>();
    for (int view = 0; view < teacherViews(); view++) {
      teacher.add(trial.given("teacher view " + view, shape));
    }
    return loss.of(trial.root().child("loss"), student, teacher);
  }
}
