package org.dino4j.tensorflow.contract;

import org.dino4j.api.option.NoOptions;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.testkit.contract.ScheduleContract;

/** A sound schedule, a line, and broken ones. */
class Numbers extends ScheduleContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected Schedule part() {
    return (step, timeline) -> step / (double) timeline.steps();
  }

  /** Divides by the last step, which is 0 in a run of one. */
  static final class DividesByNone extends Numbers {
    @Override
    protected Schedule part() {
      return (step, timeline) -> step / (timeline.steps() - 1.0);
    }
  }

  /** Goes on from where it was asked last. */
  static final class Remembers extends Numbers {
    @Override
    protected Schedule part() {
      double[] last = {0};
      return (step, timeline) -> last[0]++;
    }
  }
}
