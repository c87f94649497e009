package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.engine.recipe.About;
import org.dino4j.engine.result.Range;

/** Whether results lie where the recipe said they would. */
final class Expectation {
  private static final double SECONDS_A_MINUTE = 60;

  private Expectation() {}

  /** A line for each range; for those that were measured. */
  static List<String> lines(About about, List<ResultTable> tables, double seconds) {
    List<String> lines = new ArrayList<>();
    about
        .expect()
        .forEach(
            (name, ends) ->
                value(name, tables, seconds)
                    .ifPresent(
                        value ->
                            lines.add(line(new Range(name, ends.get(0), ends.get(1)), value))));
    return lines;
  }

  private static Optional<Double> value(String name, List<ResultTable> tables, double seconds) {
    if (name.equals(Range.MINUTES)) {
      return Optional.of(seconds / SECONDS_A_MINUTE);
    }
    String[] parts = name.split("@", 2);
    return tables.stream()
        .filter(table -> table.name().equals(parts[0]))
        .findFirst()
        .flatMap(table -> table.kept(parts.length == 1 ? "" : parts[1]));
  }

  private static String line(Range range, double value) {
    return "%s %s: %s (%s)"
        .formatted(
            range.name(),
            range.name().equals(Range.MINUTES)
                ? String.format(Locale.ROOT, "%.1f", value)
                : Percent.of(value),
            range.holds(value) ? "as expected" : "NOT as expected",
            range.text());
  }
}
