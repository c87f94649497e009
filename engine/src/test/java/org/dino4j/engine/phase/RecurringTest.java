package org.dino4j.engine.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done over and over in a run. */
final class RecurringTest {
  private static List<Long> due(Length every, Timeline... phases) {
    Recurring recurring = new Recurring(List.of(phases), every);
    long steps = List.of(phases).stream().mapToLong(Timeline::steps).sum();
    return LongStream.rangeClosed(1, steps).filter(recurring::isDueAfter).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 49, 333, 1000})
  void inOnePhaseItIsDueAfterEachMultiple(int every) {
    assertThat(due(Length.steps(every), new Timeline(4, 10, 1000)))
        .isEqualTo(LongStream.rangeClosed(1, 1000 / every).mapToObj(n -> n * every).toList());
  }

  @Test
  void aChangeOfPhaseDoesNotBeginTheCountAnew() {
    assertThat(due(Length.steps(2), new Timeline(4, 10, 5), new Timeline(4, 10, 4)))
        .containsExactly(2L, 4L, 6L, 8L);
  }

  @Test
  void anEpochIsAnEpochWhateverTheBatch() {
    Timeline large = new Timeline(8, 10, 15);
    Timeline small = new Timeline(4, 20, 30);

    assertThat(due(Length.parse("1 epoch"), large, small)).containsExactly(10L, 25L, 45L);
  }

  @Test
  void whatIsShorterThanAStepIsDueAfterEachStep() {
    assertThat(due(Length.parse("0.01 epochs"), new Timeline(4, 10, 3)))
        .containsExactly(1L, 2L, 3L);
  }
}
