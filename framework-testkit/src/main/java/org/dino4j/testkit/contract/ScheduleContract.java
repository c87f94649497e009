package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schedule owes: a finite number at every step of any run, and always the same one. */
public abstract class ScheduleContract extends PartContract<Schedule> {
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "8, 5, 3", "64, 10, 1000", "1024, 1251, 125100"})
  final void isAFiniteAndPureFunctionOfTheStep(int batch, long stepsPerEpoch, long steps) {
    Timeline timeline = new Timeline(batch, stepsPerEpoch, steps);
    Schedule schedule = part();
    long stride = Math.max(1, steps / 997);
    double[] forwards = new double[(int) ((steps - 1) / stride) + 1];
    for (int i = 0; i < forwards.length; i++) {
      forwards[i] = schedule.at(i * stride, timeline);
      assertThat(forwards[i]).as("value at step %s of %s", i * stride, steps).isFinite();
    }
    for (int i = forwards.length - 1; i >= 0; i--) {
      assertThat(schedule.at(i * stride, timeline))
          .as("value at step %s, asked again after later ones", i * stride)
          .isEqualTo(forwards[i]);
    }
    assertThat(schedule.at(steps - 1, timeline)).as("value at the last step").isFinite();
  }
}
