package org.dino4j.recipes.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;

/**
 * Bank and queries with their classes on one scale. Where both sets name their classes, equal names
 * are the same class, whatever their numbers.
 *
 * @param bankLabels class of each picture of the bank, -1 where it has none
 * @param queryLabels class of each query, -1 where it has none or the bank does not know it
 */
record Split(DataSet bank, DataSet queries, int[] bankLabels, int[] queryLabels)
    implements AutoCloseable {
  static Split of(DataSet bank, DataSet queries) {
    return new Split(bank, queries, labels(bank), translated(queries, bank.classes()));
  }

  private static int[] labels(DataSet set) {
    return IntStream.range(0, set.size()).map(i -> set.label(i).orElse(-1)).toArray();
  }

  private static int[] translated(DataSet queries, List<String> names) {
    int[] labels = labels(queries);
    if (names.isEmpty() || queries.classes().isEmpty()) {
      return labels;
    }
    return IntStream.of(labels)
        .map(label -> label < 0 ? label : names.indexOf(queries.classes().get(label)))
        .toArray();
  }

  /** Number of classes. */
  int classes() {
    return 1
        + Math.max(
            IntStream.of(bankLabels).max().orElse(-1), IntStream.of(queryLabels).max().orElse(-1));
  }

  /** The name of a class of the bank. */
  String className(int label) {
    List<String> names = bank.classes();
    return label < names.size() ? names.get(label) : Integer.toString(label);
  }

  /** What keeps this split from being measured with {@code most} neighbours. */
  List<String> faults(int most) {
    List<String> faults = new ArrayList<>();
    if (most > bank.size()) {
      faults.add(
          "k (%s) must not be larger than the bank (%s pictures)".formatted(most, bank.size()));
    }
    if (queries.size() == 0) {
      faults.add("queries must not be empty");
    }
    unlabelled("bank", labels(bank)).ifPresent(faults::add);
    unlabelled("queries", labels(queries)).ifPresent(faults::add);
    List<String> strangers =
        queries.classes().stream().filter(name -> !bank.classes().contains(name)).toList();
    if (!bank.classes().isEmpty() && !strangers.isEmpty()) {
      faults.add(
          "queries have %s classes that the bank has no picture of, so they cannot be told: %s"
              .formatted(strangers.size(), strangers.stream().limit(5).toList()));
    }
    return faults;
  }

  private static Optional<String> unlabelled(String name, int[] labels) {
    long without = IntStream.of(labels).filter(label -> label < 0).count();
    return without == 0
        ? Optional.empty()
        : Optional.of(
            "%s needs the class of every picture, %s of %s have none; give it a source with classes, such as a folder with one sub-folder per class"
                .formatted(name, without, labels.length));
  }

  @Override
  public void close() {
    bank.close();
    queries.close();
  }
}
