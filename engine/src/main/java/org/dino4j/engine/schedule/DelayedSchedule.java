package org.dino4j.engine.schedule;

import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;

/**
 * 0 at first, then another schedule over what is left of the run; {@code freeze_iters} of DINOv2's
 * {@code CosineScheduler} (facebookresearch/dinov2 b8931f7, utils/utils.py).
 */
@Doc("0 at first, then another schedule over what is left of the run")
public record DelayedSchedule(
    @Doc("how long it is 0") Length by,
    @Doc("what follows, as if the run began there") Schedule then)
    implements Schedule {
  @Override
  public double at(long step, Timeline timeline) {
    long zeros = timeline.steps(by);
    return step < zeros ? 0 : then.at(step - zeros, rest(timeline, zeros));
  }

  private static Timeline rest(Timeline timeline, long zeros) {
    return new Timeline(
        timeline.batch(), timeline.stepsPerEpoch(), Math.max(0, timeline.steps() - zeros));
  }
}
