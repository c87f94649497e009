package org.dino4j.api.schedule;

import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.stream.LongStream;
import org.dino4j.api.timeline.Timeline;

/**
 * Between which values a scheduled number makes sense.
 *
 * @param rule how a message says it: {@code must be above 0}
 * @param holds whether a value keeps to it
 */
public record Bounds(String rule, DoublePredicate holds) {
  /** Steps that are looked at: all of a run of usual length, else as many at even distances. */
  private static final long LOOKED_AT = 100_000;

  /** Above {@code low}. */
  public static Bounds above(double low) {
    return new Bounds("must be above " + text(low), value -> value > low);
  }

  /** {@code low} or more. */
  public static Bounds atLeast(double low) {
    return new Bounds("must be at least " + text(low), value -> value >= low);
  }

  /** From {@code low} to {@code high}, both included. */
  public static Bounds within(double low, double high) {
    return new Bounds(
        "must lie in %s..%s".formatted(text(low), text(high)),
        value -> value >= low && value <= high);
  }

  /**
   * What is to be said of a schedule in a run: one sentence with its first value out of bounds, or
   * nothing.
   *
   * @param option what the schedule is called in a recipe
   */
  public List<String> objections(String option, Schedule schedule, Timeline timeline) {
    return steps(timeline.steps())
        .filter(step -> !holds.test(schedule.at(step, timeline)))
        .mapToObj(
            step ->
                "%s %s at every step, found %s at step %s"
                    .formatted(option, rule, text(schedule.at(step, timeline)), step))
        .limit(1)
        .toList();
  }

  private static LongStream steps(long all) {
    long stride = Math.max(1, all / LOOKED_AT);
    LongStream even = LongStream.iterate(0, step -> step < all && step >= 0, step -> step + stride);
    return all == 0 ? LongStream.empty() : LongStream.concat(even, LongStream.of(all - 1));
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
