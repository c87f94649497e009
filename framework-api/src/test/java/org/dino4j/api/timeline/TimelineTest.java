package org.dino4j.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelineTest {
  /** 10 samples a step, 25 steps an epoch, whatever the run's own length. */
  private final Timeline timeline = new Timeline(10, 25, 3);

  @ParameterizedTest
  @CsvSource({
    "7 steps, 7",
    "0 epochs, 0",
    "4 epochs, 100",
    "0.5 epochs, 13",
    "0.1 epochs, 3",
    "1 samples, 0",
    "5 samples, 1",
    "14 samples, 1",
    "1000 samples, 100",
    "1000000000000 epochs, 25000000000000"
  })
  void turnsLengthsIntoTheNearestWholeStep(String length, long steps) {
    assertThat(timeline.steps(Length.parse(length))).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "24, 0", "25, 1", "49, 1", "50, 2", "25000000000, 1000000000"})
  void knowsTheEpochOfAStep(long step, long epoch) {
    assertThat(timeline.epoch(step)).isEqualTo(epoch);
  }

  @ParameterizedTest
  @CsvSource({"1", "2147483647"})
  void aLengthBeyondCountingIsTheLongestThereIs(int batch) {
    Timeline endless = new Timeline(batch, Long.MAX_VALUE, 1);

    assertThat(endless.steps(Length.parse("2 epochs"))).isEqualTo(Long.MAX_VALUE);
  }
}
