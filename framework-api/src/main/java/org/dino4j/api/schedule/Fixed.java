package org.dino4j.api.schedule;

import java.util.OptionalDouble;
import org.dino4j.api.timeline.Timeline;

/** A number that never changes. */
record Fixed(double value) implements Schedule {
  @Override
  public double at(long step, Timeline timeline) {
    return value;
  }

  @Override
  public OptionalDouble constant() {
    return OptionalDouble.of(value);
  }
}
