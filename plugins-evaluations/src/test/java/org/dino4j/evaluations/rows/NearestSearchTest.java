package org.dino4j.evaluations.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.dino4j.api.seed.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestSearchTest {
  @ParameterizedTest
  @CsvSource({"1, 3, 1", "255, 5, 7", "256, 5, 20", "257, 16, 20", "700, 33, 50"})
  void findsWhatLookingAtEveryPairFinds(int rows, int width, int k) {
    Rows bank = random(rows, width, 1).normalised();
    Rows queries = random(9, width, 2).normalised();

    List<Nearest> found = new NearestSearch(bank).find(queries, k);

    for (int query = 0; query < queries.count(); query++) {
      int asked = query;
      int[] expected =
          IntStream.range(0, rows)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer row) -> product(bank, row, queries, asked))
                      .reversed())
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(found.get(query).index()).isEqualTo(expected);
      assertThat(found.get(query).similarity()[0])
          .isCloseTo((float) product(bank, expected[0], queries, query), within(1e-6f));
    }
  }

  @Test
  void givesTheEarlierOfEqualRowsFirst() {
    Rows bank = new Rows(4, 2, new float[] {0, 1, 1, 0, 1, 0, 1, 0});

    Nearest nearest = new NearestSearch(bank).find(new Rows(1, 2, new float[] {1, 0}), 4).get(0);

    assertThat(nearest.index()).containsExactly(1, 2, 3, 0);
  }

  @Test
  void givesTheWholeBankWhereItIsSmallerThanK() {
    Rows bank = new Rows(2, 1, new float[] {1, 2});

    Nearest nearest = new NearestSearch(bank).find(new Rows(1, 1, new float[] {1}), 5).get(0);

    assertThat(nearest.index()).containsExactly(1, 0);
  }

  private static double product(Rows bank, int row, Rows queries, int query) {
    return IntStream.range(0, bank.width())
        .mapToDouble(i -> (double) bank.at(row, i) * queries.at(query, i))
        .sum();
  }

  private static Rows random(int count, int width, long seed) {
    RandomGenerator random = new Seeds(seed).generator();
    float[] values = new float[count * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Rows(count, width, values);
  }
}
