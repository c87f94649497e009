package org.dino4j.data.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Numbers for what classes are called.
 *
 * @param classes names by number
 * @param numbers of each name that was given
 */
record Labels(List<String> classes, Map<String, Integer> numbers) {
  private static final int MOST_CLASSES = 1_000_000;

  static Labels none() {
    return new Labels(List.of(), Map.of());
  }

  /** Labels that are all whole numbers stay what they are; others are names. */
  static Labels of(List<String> labels) {
    return labels.stream().allMatch(Labels::isNumber) ? numbered(labels) : named(labels);
  }

  private static boolean isNumber(String name) {
    return name.matches("0|[1-9][0-9]{0,6}") && Integer.parseInt(name) < MOST_CLASSES;
  }

  private static Labels numbered(List<String> labels) {
    Map<String, Integer> numbers = new HashMap<>();
    labels.forEach(label -> numbers.put(label, Integer.parseInt(label)));
    int last = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    return new Labels(new NumberNames(last + 1), numbers);
  }

  /** Names are numbered in code-point order. */
  static Labels named(List<String> names) {
    TreeSet<String> distinct = new TreeSet<>(CodePointOrder.INSTANCE);
    distinct.addAll(names);
    List<String> classes = List.copyOf(distinct);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      numbers.put(classes.get(i), i);
    }
    return new Labels(classes, numbers);
  }

  OptionalInt of(String name) {
    Integer number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
