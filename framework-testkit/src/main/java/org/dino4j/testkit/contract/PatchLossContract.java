package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.loss.PatchRows;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What a loss owes that compares what student and teacher say of hidden patches. */
public abstract class PatchLossContract extends TaughtLossContract<PatchLoss> {
  private static final String STUDENT = "student";
  private static final String TEACHER = "teacher";
  private static final String LISTED = "listed";

  /** Of which some are only there to fill up the list. */
  protected int rows() {
    return 8;
  }

  /** Prototypes: length of a row of logits. */
  protected int outputs() {
    return 6;
  }

  protected int images() {
    return 4;
  }

  /** How many images have hidden patches, all of them as many. */
  private static final float MASKED_IMAGES = 2;

  @Override
  final LossTerm build(PatchLoss loss, Trial trial) {
    Shape shape = Shape.of(rows(), outputs());
    return loss.of(
        trial.root().child("loss"),
        new PatchRows(
            trial.learned(STUDENT, shape),
            trial.given(TEACHER, shape),
            weights(trial.root().ops(), trial.given(LISTED, Shape.of(rows()))),
            images()));
  }

  private static Operand<TFloat32> weights(Ops ops, Operand<TFloat32> listed) {
    Operand<TFloat32> counts =
        ops.dtypes.cast(ops.math.greater(listed, ops.constant(-0.5f)), TFloat32.class);
    return ops.math.mul(
        ops.constant(MASKED_IMAGES), ops.math.divNoNan(counts, ops.sum(counts, ops.constant(0))));
  }

  @Test
  final void whatOnlyFillsUpTheListDoesNotCount() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      FloatArray listed = trial.feeds().get(LISTED);
      Map<String, FloatArray> other =
          Map.of(
              STUDENT, changedWhereNot(listed, trial.feeds().get(STUDENT)),
              TEACHER, changedWhereNot(listed, trial.feeds().get(TEACHER)));

      assertThat(unsigned(trial.run(0, other, all(term, trial))))
          .as("value, watch, observed and gradient after rows of weight 0 changed")
          .isEqualTo(unsigned(trial.run(all(term, trial))));
    }
  }

  @Test
  final void isFiniteWhereNothingIsHidden() {
    try (Trial trial = new Trial()) {
      LossTerm term = build(part(), trial);
      float[] none = new float[rows()];
      Arrays.fill(none, -1);
      trial
          .run(0, Map.of(LISTED, FloatArray.of(none, rows())), all(term, trial))
          .forEach(found -> Trial.assertFinite("of a step that hides nothing", found));
    }
  }

  private static List<Operand<TFloat32>> all(LossTerm term, Trial trial) {
    List<Operand<TFloat32>> said = new ArrayList<>(List.of(term.value()));
    term.watch().values().forEach(watched -> said.add(watched.value()));
    term.updates().forEach(update -> said.add(update.observed()));
    said.addAll(trial.gradients(term.value(), trial.learned().values()));
    return said;
  }

  /** The same with +0 for -0: a row that does not count may leave either. */
  private static List<FloatArray> unsigned(List<FloatArray> said) {
    return said.stream().map(PatchLossContract::unsigned).toList();
  }

  private static FloatArray unsigned(FloatArray array) {
    float[] values = array.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += 0f;
    }
    return new FloatArray(array.shape(), values);
  }

  private static FloatArray changedWhereNot(FloatArray listed, FloatArray logits) {
    float[] values = logits.values().clone();
    int width = values.length / listed.values().length;
    for (int i = 0; i < values.length; i++) {
      values[i] += listed.values()[i / width] > -0.5f ? 0 : 7 + i;
    }
    return new FloatArray(logits.shape(), values);
  }
}
