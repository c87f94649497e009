package org.dino4j.tensorflow.step;

import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;

/** 0 for some steps, then what another schedule says. */
record ZeroAtFirst(long steps, Schedule then) implements Schedule {
  @Override
  public double at(long step, Timeline timeline) {
    return step < steps ? 0 : then.at(step, timeline);
  }
}
