package org.dino4j.methods.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.Shape;

final class EffectiveRankTest {
  @ParameterizedTest
  @CsvSource({"12, 5", "5, 12", "40, 40", "2, 9", "9, 1"})
  void equalsThePlainRatioOfTheCovariance(int rows, int width) {
    RandomGenerator random = new Seeds(rows).generator();
    double[][] features = new double[rows][width];
    for (double[] row : features) {
      Arrays.setAll(row, i -> (float) (3 + random.nextGaussian() / (1 + i)));
    }
    double plain = plain(features);
    assertThat(rank(features)).isCloseTo(plain, within(1e-4 * plain));
  }

  @Test
  void isTheNumberOfDirectionsThatVaryAlike() {
    double[][] corners = new double[8][10];
    for (int i = 0; i < 8; i++) {
      corners[i][0] = i % 2;
      corners[i][4] = i % 4 < 2 ? 0 : 1;
      corners[i][7] = i < 4 ? 0 : 1;
    }
    assertThat(rank(corners)).isCloseTo(3, within(1e-5));
  }

  @Test
  void isOneOnALineHoweverFarFromTheOrigin() {
    double[][] line = new double[16][6];
    for (int i = 0; i < 16; i++) {
      Arrays.fill(line[i], 100 + i);
    }
    assertThat(rank(line)).isCloseTo(1, within(1e-4));
  }

  /** 0.1 has no end in binary: a mean of many such is another number by rounding. */
  @ParameterizedTest
  @CsvSource({"0", "0.1", "-7.3", "1e6"})
  void isNothingWhereAllRowsAreEqual(double value) {
    double[][] equal = new double[33][6];
    Arrays.stream(equal).forEach(row -> Arrays.setAll(row, i -> (float) (value * (i + 1))));
    assertThat(rank(equal)).isCloseTo(0, within(1e-6));
  }

  @Test
  void isNotWatchedWhereRowsAreTooFew() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      var few = bench.input("few", Shape.of(7, 3));
      var enough = bench.input("enough", Shape.of(8, 3));
      assertThat(EffectiveRank.watch(bench.root().ops(), few)).isEmpty();
      assertThat(EffectiveRank.watch(bench.root().ops(), enough)).containsOnlyKeys("effectiveRank");
    }
  }

  private static double rank(double[][] features) {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      int rows = features.length;
      int width = features[0].length;
      float[] flat = new float[rows * width];
      for (int i = 0; i < flat.length; i++) {
        flat[i] = (float) features[i / width][i % width];
      }
      var rank =
          EffectiveRank.of(bench.root().ops(), bench.input("features", Shape.of(rows, width)));
      return bench
          .run(0, Map.of("features", FloatArray.of(flat, rows, width)), List.of(rank))
          .get(0)
          .single();
    }
  }

  /** The trace squared over the sum of squares of the covariance. */
  private static double plain(double[][] features) {
    int width = features[0].length;
    double[] mean = new double[width];
    for (double[] row : features) {
      for (int i = 0; i < width; i++) {
        mean[i] += row[i] / features.length;
      }
    }
    double trace = 0;
    double squares = 0;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        double covariance = 0;
        for (double[] row : features) {
          covariance += (row[i] - mean[i]) * (row[j] - mean[j]) / features.length;
        }
        trace += i == j ? covariance : 0;
        squares += covariance * covariance;
      }
    }
    return trace * trace / squares;
  }
}
