package org.dino4j.losses.gram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class GramLossTest {
  private static final float[] APART = {1, 0, 0, 3};
  private static final float[] SLANTED = {2, 0, 1, 1};

  /**
   * Two patches of a picture: cosines 0 of the student and 1 / sqrt(2) of the other, off the
   * diagonal of four.
   */
  @Test
  void isTheMeanSquareOfTheDifferencesOfCosines() {
    Said said = say(2, APART, SLANTED);
    assertThat(said.value).isCloseTo(2 * 0.5 / 4, within(1e-6));
    assertThat(said.patchSimilarity).isCloseTo(0, within(1e-6));
    assertThat(said.anchorSimilarity).isCloseTo(Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void lengthsAndRotationsOfTheFeaturesDoNotMatter() {
    float[] turned = {0, -5, 7, 0};
    assertThat(say(2, turned, APART).value).isCloseTo(0, within(1e-6));
  }

  @Test
  void comparesPatchesOfOnePictureOnly() {
    float[] student = {1, 0, 0, 3, 1, 0, 0, 3};
    float[] other = {2, 0, 1, 1, 0, 1, 1, 0};
    assertThat(say(2, student, other).value).isCloseTo(0.25 / 2, within(1e-6));
  }

  @Test
  void aPictureOfOnePatchHasNothingToCompare() {
    Said said = say(1, APART, SLANTED);
    assertThat(said.value).isCloseTo(0, within(1e-6));
    assertThat(said.patchSimilarity).isZero();
  }

  @Test
  void patchesWithoutLengthHaveFiniteGradients() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Shape shape = Shape.of(1, 2, 2);
      var tokens = bench.input("student", shape);
      LossTerm term =
          new GramLoss().of(bench.root(), map(tokens, 2), map(bench.input("other", shape), 2));
      Map<String, FloatArray> feeds =
          Map.of(
              "student", FloatArray.of(new float[4], 1, 2, 2),
              "other", FloatArray.of(SLANTED, 1, 2, 2));
      FloatArray gradient =
          bench.run(0, feeds, bench.gradients(term.value(), List.of(tokens))).get(0);
      assertThat(gradient.values()).containsExactly(0, 0, 0, 0);
    }
  }

  /** Features two numbers wide. */
  private static Said say(int patches, float[] student, float[] other) {
    int images = student.length / patches / 2;
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Shape shape = Shape.of(images, patches, 2);
      LossTerm term =
          new GramLoss()
              .of(
                  bench.root(),
                  map(bench.input("student", shape), patches),
                  map(bench.input("other", shape), patches));
      List<FloatArray> found =
          bench.run(
              0,
              Map.of(
                  "student", FloatArray.of(student, images, patches, 2),
                  "other", FloatArray.of(other, images, patches, 2)),
              List.of(
                  term.value(),
                  term.watch().get("patchSimilarity").value(),
                  term.watch().get("anchorSimilarity").value()));
      return new Said(found.get(0).single(), found.get(1).single(), found.get(2).single());
    }
  }

  private static FeatureMap map(Operand<TFloat32> tokens, int patches) {
    return new FeatureMap(tokens, new Grid(1, patches), 8);
  }

  private record Said(double value, double patchSimilarity, double anchorSimilarity) {}
}
