package org.dino4j.api.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values were computed apart, from the papers: FNV-1a of the name, SplitMix64's finaliser. */
final class SeedsTest {
  @ParameterizedTest
  @CsvSource({
    "0, views, -5922699335523300059",
    "0, init, -2204401986819621690",
    "0, '', -8560559465370315250",
    "42, views, -4131162635231575667",
    "42, init, -1614827909324973349",
    "-1, views, -5796741398090733860"
  })
  void aPurposeGivesTheSameChildForEver(long seed, String purpose, long child) {
    assertThat(new Seeds(seed).child(purpose)).isEqualTo(new Seeds(child));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, -2152535657050944081",
    "0, 1, 487617019471545679",
    "0, -1, 3703370420611038912",
    "42, 0, -4767286540954276203",
    "42, 1099511627776, 749605737555643909",
    "-1, 1, 4048727598324417001"
  })
  void aCounterGivesTheSameChildForEver(long seed, long counter, long child) {
    assertThat(new Seeds(seed).child(counter)).isEqualTo(new Seeds(child));
  }

  @Test
  void aNodeGivesTheSameNumbersForEver() {
    assertThat(first(new Seeds(42), 3))
        .containsExactly(-4767286540954276203L, 2949826092126892291L, 5139283748462763858L);
  }

  @Test
  void everyGeneratorStartsAnew() {
    Seeds seeds = new Seeds(3).child("views");
    List<Long> before = first(seeds, 5);
    seeds.child(1).generator().nextLong();

    assertThat(first(seeds, 5)).isEqualTo(before);
  }

  @Test
  void childrenDoNotHangOnWhoElseWasAsked() {
    Seeds seeds = new Seeds(3);
    Seeds alone = seeds.child("b");
    seeds.child("a").child(7);

    assertThat(seeds.child("b")).isEqualTo(alone);
  }

  @Test
  void pathsOfATreeAreAllDifferent() {
    Stream<Seeds> paths =
        Stream.of("views", "order", "masks")
            .flatMap(
                name ->
                    LongStream.range(0, 40)
                        .boxed()
                        .flatMap(
                            epoch ->
                                LongStream.range(0, 40)
                                    .mapToObj(new Seeds(0).child(name).child(epoch)::child)));

    assertThat(paths).hasSize(3 * 40 * 40).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfAPathCounts() {
    Seeds root = new Seeds(0);

    assertThat(root.child("a").child("b")).isNotEqualTo(root.child("b").child("a"));
    assertThat(root.child(1).child(2)).isNotEqualTo(root.child(2).child(1));
    assertThat(root.child("1")).isNotEqualTo(root.child(1));
  }

  /** With 8,000 draws the mean of independent ones lies within 4 deviations. */
  @Test
  void neighbouringCountersDrawIndependently() {
    double[] draws =
        LongStream.range(0, 8000)
            .mapToDouble(n -> new Seeds(5).child(n).generator().nextDouble())
            .toArray();
    double mean = LongStream.range(0, 8000).mapToDouble(n -> draws[(int) n]).average().orElse(0);
    double together = 0;
    for (int i = 1; i < draws.length; i++) {
      together += (draws[i] - 0.5) * (draws[i - 1] - 0.5);
    }

    assertThat(mean).isBetween(0.487, 0.513);
    assertThat(12 * together / draws.length).isBetween(-0.045, 0.045);
  }

  private static List<Long> first(Seeds seeds, int count) {
    RandomGenerator generator = seeds.generator();
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(generator.nextLong());
    }
    return numbers;
  }
}
