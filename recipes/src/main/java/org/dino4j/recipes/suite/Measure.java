package org.dino4j.recipes.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A result that a suite asks for: {@code knn.teacher@10}, {@code minutes}, or the first less the
 * second of two.
 *
 * @param results one or two names of results
 */
record Measure(List<String> results) {
  /** Time of the whole run. */
  static final String MINUTES = "minutes";

  private static final String LESS = " - ";

  static Measure of(String text) {
    return new Measure(Arrays.stream(text.split(LESS, 2)).map(String::strip).toList());
  }

  /** Names of the evaluations that give them. */
  List<String> evaluations() {
    return results.stream()
        .filter(name -> !name.equals(MINUTES))
        .map(name -> name.split("\\.", 2)[0])
        .toList();
  }

  /** Its value; nothing if the run did not give it. */
  OptionalDouble in(Map<String, Double> found) {
    if (!found.keySet().containsAll(results)) {
      return OptionalDouble.empty();
    }
    double first = found.get(results.get(0));
    return OptionalDouble.of(results.size() == 1 ? first : first - found.get(results.get(1)));
  }
}
