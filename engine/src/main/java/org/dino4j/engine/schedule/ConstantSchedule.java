package org.dino4j.engine.schedule;

import java.util.OptionalDouble;
import org.dino4j.api.option.Doc;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;

/** The same value at every step; what a bare number in a recipe means. */
@Doc("the same value at every step")
public record ConstantSchedule(@Doc("the value") double value) implements Schedule {
  @Override
  public double at(long step, Timeline timeline) {
    return value;
  }

  @Override
  public OptionalDouble constant() {
    return OptionalDouble.of(value);
  }
}
