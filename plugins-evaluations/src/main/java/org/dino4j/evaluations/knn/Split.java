package org.dino4j.evaluations.knn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;

/**
 * Bank and queries with their classes on one scale: those that the bank has pictures of from 0 on,
 * in the order of its labels, then those that only queries have. So what is done for each class
 * costs what the pictures cost, however large the gaps between labels are.
 *
 * @param bankLabels class of each picture of the bank, -1 where it has none
 * @param queryLabels class of each query, -1 where it has none
 * @param known how many classes the bank has pictures of
 * @param names of the classes
 */
record Split(
    DataSet bank,
    DataSet queries,
    int[] bankLabels,
    int[] queryLabels,
    int known,
    List<String> names)
    implements AutoCloseable {
  private static final int NAMED = 5;

  static Split of(DataSet bank, DataSet queries) {
    ClassScale scale = ClassScale.of(bank, queries);
    int[] bankLabels = scale.ofBank();
    int known = scale.names().size();
    int[] queryLabels = scale.ofQueries();
    return new Split(bank, queries, bankLabels, queryLabels, known, scale.names());
  }

  /** Number of classes. */
  int classes() {
    return names.size();
  }

  String className(int label) {
    return names.get(label);
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
    unlabelled("bank", bankLabels).ifPresent(faults::add);
    unlabelled("queries", queryLabels).ifPresent(faults::add);
    strangers().ifPresent(faults::add);
    return faults;
  }

  private Optional<String> strangers() {
    long asked = IntStream.of(queryLabels).filter(label -> label >= known).count();
    return asked == 0
        ? Optional.empty()
        : Optional.of(
            "the bank has no picture of %s, so %s of %s queries cannot be told; add some to the bank, or take these out of the queries"
                .formatted(listed(names.subList(known, names.size())), asked, queryLabels.length));
  }

  private static String listed(List<String> strangers) {
    String first = strangers.stream().limit(NAMED).collect(Collectors.joining(", "));
    int rest = strangers.size() - NAMED;
    return (strangers.size() == 1 ? "class " : "classes ")
        + first
        + (rest > 0 ? " and %s more".formatted(rest) : "");
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
