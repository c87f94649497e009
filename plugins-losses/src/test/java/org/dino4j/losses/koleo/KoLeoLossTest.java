package org.dino4j.losses.koleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.losses.koleo.KoLeoOptions.Views;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class KoLeoLossTest {
  /** Two rows at a right angle are sqrt(2) apart. */
  @Test
  void isMinusTheMeanLogarithmOfTheDistances() {
    Said said = say(Views.ALL, 2, 3, 0, 0, 5);
    assertThat(said.value).isCloseTo(-Math.log(Math.sqrt(2)), within(1e-6));
    assertThat(said.equalRows).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ALL, 2", "FIRST, 1"})
  void addsUpTheViewsThatItIsToldTo(Views views, int factor) {
    Said said = say(views, 2, 3, 0, 0, 5, 1, 0, 0, 1);
    assertThat(said.value).isCloseTo(-factor * Math.log(Math.sqrt(2)), within(1e-6));
  }

  /** What ended trainings of the reference in half precision: three rows in one place. */
  @Test
  void equalRowsHaveAFiniteValueAndNoGradient() {
    Said said = say(Views.ALL, 3, 1, 2, 2, 4, 0.5f, 1);
    assertThat(said.value).isCloseTo(-Math.log(Math.sqrt(2) * 1e-8 + 1e-8), within(1e-4));
    assertThat(said.gradient).containsOnly(0);
    assertThat(said.equalRows).isEqualTo(1);
  }

  @Test
  void rowsOfZerosHaveAFiniteGradient() {
    assertThat(say(Views.ALL, 3, 0, 0, 1, 0, 0, 1).gradient)
        .doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  }

  @Test
  void oneRowHasNoNeighbourAndNoValue() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> row = bench.input("rows", Shape.of(1, 2));
      LossTerm term = new KoLeoLoss(new KoLeoOptions(Views.ALL)).of(bench.root(), List.of(row));
      assertThat(bench.run(0, Map.of(), List.of(term.value())).get(0).single()).isZero();
      assertThat(
              bench
                  .run(0, Map.of(), List.of(term.watch().get("equalRows").value()))
                  .get(0)
                  .single())
          .isEqualTo(1);
    }
  }

  @Test
  void objectsToABatchThatIsCutIntoPieces() {
    KoLeoLoss loss = new KoLeoLoss(new KoLeoOptions(Views.ALL));
    assertThat(loss.objections(setting(8, 1))).isEmpty();
    assertThat(loss.objections(setting(8, 4)))
        .containsExactly(
            "the koleo loss looks for each picture's neighbour in the whole batch, but the batch is cut into"
                + " 4 micro-batches; set train.accumulate to 1, or leave the loss out");
  }

  private static Setting setting(int batch, int microBatches) {
    ViewSpec global = new ViewSpec("global", 2, Size.square(8), 3, ViewSpec.PixelFormat.UINT8);
    return new Setting(new InputSpec(List.of(global)), new Timeline(batch, 1, 1), microBatches);
  }

  /** Rows two numbers wide, so many to a view. */
  private static Said say(Views views, int rows, float... values) {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      var ops = bench.root().ops();
      int all = values.length / 2;
      Operand<TFloat32> given = bench.input("rows", Shape.of(all, 2));
      List<Operand<TFloat32>> split =
          all == rows
              ? List.of(given)
              : List.copyOf(ops.split(ops.constant(0), given, (long) all / rows).output());
      LossTerm term = new KoLeoLoss(new KoLeoOptions(views)).of(bench.root(), split);
      List<FloatArray> found =
          bench.run(
              0,
              Map.of("rows", FloatArray.of(values, all, 2)),
              List.of(
                  term.value(),
                  term.watch().get("equalRows").value(),
                  bench.gradients(term.value(), List.of(given)).get(0)));
      return new Said(found.get(0).single(), found.get(1).single(), found.get(2).values());
    }
  }

  private record Said(double value, double equalRows, float[] gradient) {}
}
