package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.DenseLoss;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What a loss owes that compares a predicted map with its target. */
public abstract class DenseLossContract extends TaughtLossContract<DenseLoss> {
  private static final String PREDICTION = "prediction";
  private static final String TARGET = "target";
  private static final String VALID = "valid";

  /** Pictures of the batch. */
  protected int images() {
    return 3;
  }

  protected Size size() {
    return new Size(4, 6);
  }

  /** Least value of prediction and target: above 0 for a loss that takes logarithms. */
  protected float least() {
    return Float.NEGATIVE_INFINITY;
  }

  @Override
  final LossTerm build(DenseLoss loss, Trial trial) {
    Ops ops = trial.root().ops();
    return loss.of(
        trial.root().child("loss"),
        raised(ops, trial.learned(PREDICTION, shape())),
        raised(ops, trial.given(TARGET, shape())),
        ops.math.greater(trial.given(VALID, shape()), ops.constant(0f)));
  }

  private Operand<TFloat32> raised(Ops ops, Operand<TFloat32> map) {
    return least() == Float.NEGATIVE_INFINITY
        ? map
        : ops.math.add(ops.math.softplus(map), ops.constant(least()));
  }

  private Shape shape() {
    return Shape.of(images(), size().height(), size().width());
  }

  @Test
  final void whatIsNotValidDoesNotCount() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      FloatArray valid = trial.feeds().get(VALID);
      Map<String, FloatArray> other =
          Map.of(
              PREDICTION, changedWhereNot(valid, trial.feeds().get(PREDICTION)),
              TARGET, changedWhereNot(valid, trial.feeds().get(TARGET)));
      List<Operand<TFloat32>> said = new ArrayList<>(List.of(term.value()));
      said.addAll(trial.gradients(term.value(), List.of(trial.learned().get(PREDICTION))));

      assertThat(trial.run(0, other, said))
          .as("value and gradient after pixels changed that are not valid")
          .usingElementComparator((one, two) -> one.equals(two) ? 0 : 1)
          .isEqualTo(trial.run(said));
    }
  }

  private static FloatArray changedWhereNot(FloatArray valid, FloatArray map) {
    float[] values = map.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += valid.values()[i] > 0 ? 0 : 3;
    }
    return new FloatArray(map.shape(), values);
  }

  @Test
  final void isFiniteWhereNothingIsValid() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      List<Operand<TFloat32>> said = new ArrayList<>(List.of(term.value()));
      said.addAll(trial.gradients(term.value(), trial.learned().values()));
      FloatArray nothing = new FloatArray(shape().asArray(), new float[(int) shape().size()]);
      trial
          .run(0, Map.of(VALID, nothing), said)
          .forEach(found -> Trial.assertFinite("value or gradient without a valid pixel", found));
    }
  }
}
