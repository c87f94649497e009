package org.dino4j.api.schedule;

import java.util.OptionalDouble;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Shorthand;
import org.dino4j.api.part.Part;
import org.dino4j.api.timeline.Timeline;

/**
 * A number that may change from step to step; a pure function of the step. A bare number is
 * constant.
 */
@Doc("a number that may change from step to step")
@Shorthand(type = "constant", field = "value")
public interface Schedule extends Part {
  /** The value that step {@code step} (from 0) is done with. */
  double at(long step, Timeline timeline);

  /**
   * The one value of a schedule that never changes. It is built into the graph, where others are
   * fed at every step and logged.
   */
  default OptionalDouble constant() {
    return OptionalDouble.empty();
  }

  /** A number that never changes. */
  static Schedule of(double value) {
    return new Fixed(value);
  }
}
