package org.dino4j.api.optimize;

import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;

/**
 * Parameters that are treated in their own way. A parameter may be in several groups: their factors
 * multiply, and it stands still as long as one of them does.
 *
 * @param name how logs and tables call it
 * @param match which parameters it takes
 * @param rate factor of the learning rate
 * @param decay factor of the weight decay; 0 for none
 * @param freeze whether and how it stands still
 */
public record ParameterGroup(
    String name, ParameterMatch match, Schedule rate, double decay, Freeze freeze) {
  public ParameterGroup {
    Options.check(
        decay >= 0 && Double.isFinite(decay), "decay must not be negative, found %s", decay);
  }

  /** A group with a learning rate of its own. */
  public static ParameterGroup rated(String name, ParameterMatch match, double factor) {
    return new ParameterGroup(name, match, Schedule.of(factor), 1, Freeze.none());
  }

  /** The last layers of projection heads, as DINO freezes them at the start. */
  public static ParameterGroup lastLayer(Freeze freeze) {
    return frozen("lastLayer", ParameterMatch.trait(ParameterTrait.LAST_LAYER), freeze);
  }

  /** A group that stands still. */
  public static ParameterGroup frozen(String name, ParameterMatch match, Freeze freeze) {
    return new ParameterGroup(name, match, Schedule.of(1), 1, freeze);
  }
}
