package org.dino4j.testkit.contract;

import org.dino4j.api.loss.FeatureMapLoss;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Grid;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** What a loss owes that compares patch features of two networks. */
public abstract class FeatureMapLossContract extends TaughtLossContract<FeatureMapLoss> {
  /** Pictures of the batch. */
  protected int images() {
    return 3;
  }

  protected Grid grid() {
    return new Grid(2, 3);
  }

  /** Length of a patch's vector. */
  protected int width() {
    return 5;
  }

  @Override
  final LossTerm build(FeatureMapLoss loss, Trial trial) {
    Shape shape = Shape.of(images(), grid().cells(), width());
    return loss.of(
        trial.root().child("loss"),
        map(trial.learned("student's patches", shape)),
        map(trial.given("the other's patches", shape)));
  }

  private FeatureMap map(Operand<TFloat32> tokens) {
    return new FeatureMap(tokens, grid(), 1);
  }
}
