package org.dino4j.losses.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;

final class SinkhornKnoppTest {
  private static final float[] SCORES = {1, 0, -1, 0, 3, 0};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void equalsScalingPrototypesAndRowsByTurns(int iterations) {
    float[] found = shares(SCORES, new float[] {1, 1}, iterations);
    double[] expected = naive(SCORES, 2, iterations);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) found[i]).isCloseTo(expected[i], within(1e-6));
    }
  }

  /** Beyond 88 the exponential is infinite in single precision, below -104 it is 0. */
  @ParameterizedTest
  @CsvSource({"1000, 1000", "-1000, -1000", "300, -300", "5e4, 0"})
  void staysFiniteAndSumsToOneWhateverTheScores(float first, float second) {
    float[] scores = {first, first - 1, first, second, second, second - 200};
    float[] found = shares(scores, new float[] {1, 1}, 3);
    assertThat(found[0] + found[1] + found[2]).isCloseTo(1, within(1e-5f));
    assertThat(found[3] + found[4] + found[5]).isCloseTo(1, within(1e-5f));
  }

  /** What is added to all scores alike is divided out again. */
  @Test
  void aShiftOfAllScoresChangesNothing() {
    float[] shifted = new float[SCORES.length];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = SCORES[i] + 512;
    }
    assertThat(shares(shifted, new float[] {1, 1}, 3))
        .containsExactly(shares(SCORES, new float[] {1, 1}, 3), within(1e-4f));
  }

  @Test
  void rowsThatDoNotCountGetNothingAndTakeNothing() {
    float[] more = Arrays.copyOf(SCORES, 9);
    Arrays.fill(more, 6, 9, 900);
    float[] found = shares(more, new float[] {1, 1, 0}, 3);
    assertThat(Arrays.copyOf(found, 6)).containsExactly(shares(SCORES, new float[] {1, 1}, 3));
    assertThat(Arrays.copyOfRange(found, 6, 9)).containsExactly(0, 0, 0);
  }

  /** Three prototypes. */
  private static float[] shares(float[] scores, float[] counts, int iterations) {
    int rows = counts.length;
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      var shares =
          SinkhornKnopp.of(
              bench.root(),
              bench.input("scores", Shape.of(rows, 3)),
              bench.input("counts", Shape.of(rows, 1)),
              iterations);
      return bench
          .run(
              0,
              Map.of(
                  "scores", FloatArray.of(scores, rows, 3),
                  "counts", FloatArray.of(counts, rows, 1)),
              List.of(shares))
          .get(0)
          .values();
    }
  }

  /** As it is written in the paper, in double precision. */
  private static double[] naive(float[] scores, int rows, int iterations) {
    double[] q = new double[scores.length];
    Arrays.setAll(q, i -> Math.exp(scores[i]));
    for (int round = 0; round < iterations; round++) {
      for (int k = 0; k < 3; k++) {
        scale(q, k, 3, rows, 1.0 / 3);
      }
      for (int row = 0; row < rows; row++) {
        scale(q, 3 * row, 1, 3, 1.0 / rows);
      }
    }
    return Arrays.stream(q).map(share -> share * rows).toArray();
  }

  private static void scale(double[] q, int from, int stride, int count, double sum) {
    double found = 0;
    for (int i = 0; i < count; i++) {
      found += q[from + i * stride];
    }
    for (int i = 0; i < count; i++) {
      q[from + i * stride] *= sum / found;
    }
  }
}
