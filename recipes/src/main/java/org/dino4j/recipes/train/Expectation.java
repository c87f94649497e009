package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.recipes.recipe.About;

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
            (name, range) ->
                value(name, tables, seconds)
                    .filter(value -> range.size() == 2)
                    .ifPresent(value -> lines.add(line(name, range, value))));
    return lines;
  }

  private static Optional<Double> value(String name, List<ResultTable> tables, double seconds) {
    if (name.equals("minutes")) {
      return Optional.of(seconds / SECONDS_A_MINUTE);
    }
    String[] parts = name.split("@", 2);
    return tables.stream()
        .filter(table -> table.name().equals(parts[0]))
        .findFirst()
        .flatMap(table -> table.kept(parts.length == 1 ? "" : parts[1]));
  }

  private static String line(String name, List<Double> range, double value) {
    boolean inside = value >= range.get(0) && value <= range.get(1);
    return String.format(
        Locale.ROOT,
        "%s %.3f: %s (%s to %s)",
        name,
        value,
        inside ? "as expected" : "NOT as expected",
        range.get(0),
        range.get(1));
  }
}
