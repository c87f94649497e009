package org.dino4j.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundsTest {
  private static final Timeline TEN = new Timeline(4, 5, 10);

  @ParameterizedTest
  @CsvSource({
    "0, false, false, true",
    "0.5, true, true, true",
    "1, true, true, true",
    "1.5, true, true, false",
    "-0.1, false, false, false",
    "NaN, false, false, false"
  })
  void haveEnds(double value, boolean above, boolean atLeast, boolean within) {
    assertThat(Bounds.above(0).holds().test(value)).isEqualTo(above);
    assertThat(Bounds.atLeast(0.25).holds().test(value)).isEqualTo(atLeast);
    assertThat(Bounds.within(0, 1).holds().test(value)).isEqualTo(within);
  }

  @Test
  void sayNothingOfAScheduleThatKeepsToThem() {
    assertThat(Bounds.within(0, 9).objections("momentum", (step, run) -> step, TEN)).isEmpty();
  }

  @Test
  void nameTheFirstStepThatLeavesThem() {
    assertThat(Bounds.within(0, 0.5).objections("momentum", (step, run) -> step / 4.0, TEN))
        .containsExactly("momentum must lie in 0..0.5 at every step, found 0.75 at step 3");
    assertThat(Bounds.above(0).objections("temperature", Schedule.of(0), TEN))
        .containsExactly("temperature must be above 0 at every step, found 0 at step 0");
  }

  @Test
  void lookAtTheLastStepOfALongRunToo() {
    Timeline longRun = new Timeline(1, 1, 1_000_001);
    Schedule fallsAtTheEnd = (step, run) -> step == 1_000_000 ? -1 : 1;

    assertThat(Bounds.atLeast(0).objections("rate", fallsAtTheEnd, longRun))
        .containsExactly("rate must be at least 0 at every step, found -1 at step 1000000");
  }

  @Test
  void lookAtNoStepOfARunWithout() {
    assertThat(Bounds.above(0).objections("rate", Schedule.of(-1), new Timeline(1, 1, 0)))
        .isEmpty();
  }

  @Test
  void endWithTheLongestRunThereIs() {
    assertThat(
            Bounds.above(0).objections("rate", Schedule.of(1), new Timeline(1, 1, Long.MAX_VALUE)))
        .isEmpty();
  }

  @Test
  void aBareNumberIsConstantAndOthersAreNot() {
    assertThat(Schedule.of(0.3).constant()).hasValue(0.3);
    assertThat(Schedule.of(0.3).at(7, TEN)).isEqualTo(0.3);
    Schedule moving = (step, run) -> step;
    assertThat(moving.constant()).isEmpty();
  }
}
