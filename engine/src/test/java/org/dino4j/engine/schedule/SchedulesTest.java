package org.dino4j.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Index.atIndex;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.junit.jupiter.api.Test;

final class SchedulesTest {
  private static final Timeline TEN_STEPS_OF_TWO = new Timeline(4, 2, 10);

  @Test
  void aConstantIsTheSameAtEveryStep() {
    assertThat(values(new ConstantSchedule(0.1))).containsOnly(0.1);
  }

  @Test
  void aCosineStartsAtFromAndIsHalfWayInTheMiddle() {
    assertThat(values(CosineSchedule.of(1, 0)))
        .usingComparatorWithPrecision(1e-12)
        .contains(1, atIndex(0))
        .contains(0.5, atIndex(5));
  }

  @Test
  void aWarmUpEndsWithFromAndTheCosineStartsWithItAgain() {
    Schedule schedule = new CosineSchedule(1, 0, Length.parse("2 epochs"), 0.25);
    assertThat(values(schedule)).startsWith(0.25, 0.5, 0.75, 1.0, 1.0);
  }

  @Test
  void aWarmUpOfOneStepHasItsFirstValue() {
    assertThat(values(new CosineSchedule(1, 0, Length.steps(1), 0.25))).startsWith(0.25, 1.0);
  }

  @Test
  void aRunThatEndsWithinItsWarmUpNeverReachesTheCosine() {
    Schedule schedule = new CosineSchedule(1, 0, Length.steps(11), 0);
    assertThat(schedule.at(9, TEN_STEPS_OF_TWO)).isCloseTo(0.9, within(1e-15));
  }

  @Test
  void whatIsDelayedRunsOverTheRest() {
    Schedule late = new DelayedSchedule(Length.steps(4), CosineSchedule.of(1, 0));
    assertThat(values(late))
        .usingComparatorWithPrecision(1e-12)
        .startsWith(0, 0, 0, 0, 1)
        .contains(0.5, atIndex(7));
    assertThat(late.at(10, TEN_STEPS_OF_TWO)).isZero();
  }

  @Test
  void aRenewedCopyIsTakenAtItsStepsAndSoOftenOnly() {
    assertThat(values(new RenewedSchedule(Length.steps(3), Length.steps(2), Optional.empty())))
        .containsExactly(1., 1., 0., 1., 1., 0., 1., 1., 0., 1.);
    assertThat(
            values(new RenewedSchedule(Length.parse("2 epochs"), Length.steps(0), Optional.of(2L))))
        .containsExactly(0., 1., 1., 1., 0., 1., 1., 1., 1., 1.);
  }

  @Test
  void beyondTheEndACosineKeepsItsLastValue() {
    assertThat(CosineSchedule.of(1, 0.5).at(10, TEN_STEPS_OF_TWO)).isEqualTo(0.5);
  }

  @Test
  void aWarmUpByEpochChangesOncePerEpochAndIncludesBothEnds() {
    Schedule schedule =
        new WarmUpSchedule(0.04, 0.07, Length.parse("4 epochs"), WarmUpSchedule.By.EPOCH);
    assertThat(values(schedule))
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(.04, .04, .05, .05, .06, .06, .07, .07, .07, .07);
  }

  @Test
  void aWarmUpByStepChangesAtEveryStep() {
    Schedule schedule = new WarmUpSchedule(0, 3, Length.parse("2 epochs"), WarmUpSchedule.By.STEP);
    assertThat(values(schedule)).containsExactly(0, 1, 2, 3, 3, 3, 3, 3, 3, 3);
  }

  @Test
  void aWarmUpOfNoLengthIsAtItsEnd() {
    assertThat(values(new WarmUpSchedule(0, 3, Length.parse("0 epochs"), WarmUpSchedule.By.EPOCH)))
        .containsOnly(3.0);
  }

  @Test
  void aWarmUpByEpochObjectsToPartsOfAnEpoch() {
    Schedule schedule = new WarmUpSchedule(0, 3, Length.parse("5 steps"), WarmUpSchedule.By.EPOCH);
    Setting setting = new Setting(new InputSpec(List.of()), TEN_STEPS_OF_TWO, 1);
    assertThat(schedule.objections(setting))
        .containsExactly(
            "over (5 steps) is 2.50 epochs here, but the value changes every epoch; give whole"
                + " epochs, or \"by\": \"step\"");
  }

  private static double[] values(Schedule schedule) {
    return LongStream.range(0, TEN_STEPS_OF_TWO.steps())
        .mapToDouble(step -> schedule.at(step, TEN_STEPS_OF_TWO))
        .toArray();
  }
}
