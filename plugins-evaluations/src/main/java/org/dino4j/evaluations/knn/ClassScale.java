package org.dino4j.evaluations.knn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;

/**
 * Numbers the classes that two sets have pictures of, without gaps. Where both sets name their
 * classes, equal names are the same class, whatever their numbers; else equal numbers are.
 */
final class ClassScale {
  private final DataSet bank;
  private final DataSet queries;
  private final boolean byName;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private ClassScale(DataSet bank, DataSet queries) {
    this.bank = bank;
    this.queries = queries;
    this.byName = !bank.classes().isEmpty() && !queries.classes().isEmpty();
  }

  static ClassScale of(DataSet bank, DataSet queries) {
    return new ClassScale(bank, queries);
  }

  /** In the order of the bank's labels; to be asked for first. */
  int[] ofBank() {
    int[] labels = labels(bank);
    Map<Integer, Integer> scaled = new HashMap<>();
    IntStream.of(labels)
        .filter(label -> label >= 0)
        .sorted()
        .distinct()
        .forEach(label -> scaled.put(label, added(bank, label)));
    return IntStream.of(labels).map(label -> scaled.getOrDefault(label, -1)).toArray();
  }

  private int added(DataSet set, int label) {
    int number = names.size();
    names.add(name(set, label));
    numbers.putIfAbsent(key(set, label), number);
    return number;
  }

  /** What the bank has no picture of is numbered after what it has. */
  int[] ofQueries() {
    Map<Integer, Integer> scaled = new HashMap<>();
    return IntStream.of(labels(queries))
        .map(label -> label < 0 ? -1 : scaled.computeIfAbsent(label, this::ofQuery))
        .toArray();
  }

  private int ofQuery(int label) {
    Integer known = numbers.get(key(queries, label));
    return known == null ? added(queries, label) : known;
  }

  private String key(DataSet set, int label) {
    return byName ? set.classes().get(label) : Integer.toString(label);
  }

  private static String name(DataSet set, int label) {
    List<String> names = set.classes();
    return label < names.size() ? names.get(label) : Integer.toString(label);
  }

  private static int[] labels(DataSet set) {
    return IntStream.range(0, set.size()).map(i -> set.label(i).orElse(-1)).toArray();
  }

  /** By number. */
  List<String> names() {
    return List.copyOf(names);
  }
}
