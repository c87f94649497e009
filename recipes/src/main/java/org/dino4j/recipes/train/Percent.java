package org.dino4j.recipes.train;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shares as people read them. */
final class Percent {
  private Percent() {}

  static String of(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@code knn: teacher@10 76.2 %, student@10 71.0 %}. */
  static String line(String name, Map<String, Double> results) {
    return name
        + ": "
        + results.entrySet().stream()
            .map(entry -> entry.getKey() + " " + of(entry.getValue()))
            .collect(Collectors.joining(", "));
  }
}
