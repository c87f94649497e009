package org.dino4j.engine.doctor;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.dino4j.engine.run.Event;

/**
 * Where a signal is when something is wrong.
 *
 * @param low the least value that counts
 * @param high the largest value that counts
 */
record AlarmBounds(Vital vital, double low, double high) {
  static AlarmBounds atLeast(Vital vital, double low) {
    return new AlarmBounds(vital, low, Double.POSITIVE_INFINITY);
  }

  static AlarmBounds atMost(Vital vital, double high) {
    return new AlarmBounds(vital, Double.NEGATIVE_INFINITY, high);
  }

  /** A step that does not have the signal is not inside. */
  boolean hold(Vitals vitals, Event.Step step) {
    return vitals.of(vital, step).filter(value -> value >= low && value <= high).isPresent();
  }

  /** What was seen: {@code teacher entropy / ln K 0.991 to 0.995 (wrong from 0.980 up)}. */
  String seen(Vitals vitals, List<Event.Step> steps) {
    DoubleSummaryStatistics values =
        steps.stream()
            .flatMap(step -> vitals.of(vital, step).stream())
            .mapToDouble(value -> value)
            .summaryStatistics();
    String least = figure(values.getMin());
    String most = figure(values.getMax());
    return "%s %s (%s)"
        .formatted(vital.label(), least.equals(most) ? most : least + " to " + most, wrong());
  }

  private String wrong() {
    return high == Double.POSITIVE_INFINITY
        ? "wrong from %s up".formatted(figure(low))
        : "wrong up to %s".formatted(figure(high));
  }

  static String figure(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
