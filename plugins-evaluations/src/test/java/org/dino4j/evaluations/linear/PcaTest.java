package org.dino4j.evaluations.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Percentage;
import org.dino4j.api.seed.Seeds;
import org.dino4j.evaluations.rows.Rows;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PcaTest {
  @ParameterizedTest
  @CsvSource({"40, 6", "6, 6", "5, 30"})
  void varianceAlongAComponentIsThatOfTheScores(int count, int width) {
    Rows rows = random(count, width);

    Pca pca = Pca.of(InstalledParts.backend(), rows, 3);

    Rows scores = pca.scores(rows);
    for (int component = 0; component < 3; component++) {
      double sum = 0;
      double square = 0;
      for (int row = 0; row < count; row++) {
        sum += scores.at(row, component);
        square += (double) scores.at(row, component) * scores.at(row, component);
      }
      assertThat(sum).isCloseTo(0, within(1e-4));
      assertThat(square / (count - 1))
          .isCloseTo(pca.variances()[component], Percentage.withPercentage(0.01));
    }
    assertThat(pca.components().norms()).containsExactly(new float[] {1, 1, 1}, within(1e-5f));
    assertThat(pca.variances()[0]).isGreaterThan(pca.variances()[1]);
  }

  @Test
  void threeRowsInALineHaveOneComponent() {
    Pca pca = Pca.of(InstalledParts.backend(), Rows.of(4, line()), 2);

    assertThat(pca.share(0)).isCloseTo(1, within(1e-6));
    assertThat(pca.components().values()).doesNotContain(Float.NaN);
  }

  private static float[] line() {
    return new float[] {1, 2, 0, 1, 2, 4, 0, 2, 3, 6, 0, 3};
  }

  private static Rows random(int count, int width) {
    RandomGenerator random = new Seeds(count).generator();
    float[] values = new float[count * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() * (1 + i % width % 5);
    }
    return Rows.of(width, values);
  }
}
