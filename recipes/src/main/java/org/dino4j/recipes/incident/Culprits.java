package org.dino4j.recipes.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.train.NonFiniteException;

/**
 * What was not finite, in the order in which a step comes to it.
 *
 * @param written whether the step had written what was not finite
 * @param schedules by name
 * @param terms of the loss
 * @param arrays paths of parameters with their gradients, and of observed statistics; or names of
 *     what was written
 */
record Culprits(boolean written, List<String> schedules, List<String> terms, List<String> arrays) {
  /** The weighted sum of all terms. */
  static final String TOTAL = "total loss";

  private static final int NAMED = 4;
  private static final int MODULE_DEPTH = 2;

  static Culprits of(NonFiniteException cause) {
    if (cause.isWritten()) {
      return new Culprits(true, List.of(), List.of(), cause.culprits());
    }
    List<String> schedules = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    List<String> arrays = new ArrayList<>();
    for (String name : cause.culprits()) {
      if (cause.scheduled().containsKey(name)) {
        schedules.add(name);
      } else if (name.contains(".")) {
        arrays.add(name);
      } else {
        terms.add(name);
      }
    }
    return new Culprits(false, schedules, terms, arrays);
  }

  /** {@code student.backbone} with how many of its arrays. */
  Map<String, Long> modules() {
    return arrays.stream()
        .collect(
            Collectors.groupingBy(Culprits::module, LinkedHashMap::new, Collectors.counting()));
  }

  private static String module(String path) {
    String[] places = path.split("\\.", MODULE_DEPTH + 1);
    return places.length <= MODULE_DEPTH ? path : places[0] + "." + places[1];
  }

  /** In words: a few by name, many by module. */
  String says() {
    List<String> parts = new ArrayList<>();
    if (!schedules.isEmpty()) {
      parts.add("the schedule " + String.join(", ", schedules));
    }
    if (!terms.isEmpty()) {
      parts.add("the loss (" + String.join(", ", terms) + ")");
    }
    if (!arrays.isEmpty()) {
      String what = written ? "the new values of " : "the gradient of ";
      parts.add(what + (arrays.size() <= NAMED ? named() : counted()));
    }
    return String.join(" and ", parts);
  }

  private String named() {
    return String.join(", ", arrays);
  }

  private String counted() {
    String things = written ? "arrays" : "parameters";
    return modules().entrySet().stream()
        .map(module -> "%s (%s %s)".formatted(module.getKey(), module.getValue(), things))
        .collect(Collectors.joining(", "));
  }
}
