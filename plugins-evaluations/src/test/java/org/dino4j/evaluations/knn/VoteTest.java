package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.evaluations.rows.Nearest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VoteTest {
  /** Rows 0 to 4 are of the classes 7, 2, 7, 9, 2. */
  private static final Vote VOTE = new Vote(new int[] {7, 2, 7, 9, 2}, 1);

  @Test
  void theClassWithTheMostVotesIsFirst() {
    Nearest nearest = new Nearest(new int[] {3, 0, 2}, new float[] {0.9f, 0.8f, 0.8f});

    assertThat(places(nearest, 3, 7, 9)).containsExactly(1, 2);
    assertThat(places(nearest, 1, 9)).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "7, 2", "0, 3", "1, 4", "3, 5", "6, 8", "8, 9", "9, 10"})
  void ofEqualsTheLowerClassIsFirstAlsoOfThoseWithoutAVote(int label, int place) {
    Nearest nearest = new Nearest(new int[] {0, 1}, new float[] {0.5f, 0.5f});

    assertThat(places(nearest, 2, label)).containsExactly(place);
  }

  @Test
  void accuracyIsTheShareOfRightFirstClasses() {
    Nearest seven = new Nearest(new int[] {0}, new float[] {1});
    Nearest two = new Nearest(new int[] {1}, new float[] {1});

    assertThat(VOTE.accuracy(List.of(seven, two), 1, new int[] {7, 7})).isEqualTo(0.5);
  }

  /** The smallest number of first classes that hold each label. */
  private static int[] places(Nearest nearest, int k, int... labels) {
    return IntStream.of(labels)
        .map(
            label ->
                IntStream.rangeClosed(1, 20)
                    .filter(top -> VOTE.hits(nearest, k, top, label))
                    .findFirst()
                    .orElseThrow())
        .toArray();
  }
}
