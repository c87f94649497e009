package org.dino4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.api.loss.LossTerm;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** What a loss owes that judges the student's features alone. */
public abstract class FeatureLossContract extends LossContract<FeatureLoss> {
  /** Pictures of the batch. */
  protected int rows() {
    return 5;
  }

  /** Length of a class token. */
  protected int width() {
    return 6;
  }

  protected int views() {
    return 2;
  }

  @Override
  final LossTerm build(FeatureLoss loss, Trial trial) {
    List<Operand<TFloat32>> tokens = new ArrayList<>();
    for (int view = 0; view < views(); view++) {
      tokens.add(trial.learned("class tokens of view " + view, Shape.of(rows(), width())));
    }
    return loss.of(trial.root().child("loss"), tokens);
  }
}
