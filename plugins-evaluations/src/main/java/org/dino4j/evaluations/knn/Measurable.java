package org.dino4j.evaluations.knn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What k-NN can measure on a split: people's own pictures need not have classes, and may be few.
 *
 * @param ks numbers of neighbours that can vote; empty if nothing can be measured
 * @param notes what is not measured and why, one sentence each
 */
record Measurable(List<Integer> ks, List<String> notes) {
  /** Of fewer queries a single answer moves a result by more than 2 points. */
  private static final int FEW = 50;

  private static final String NOTHING = "not measured, only nearest neighbours are shown: ";

  /** All that was asked for. */
  static Measurable all(KnnOptions options) {
    return new Measurable(options.k(), List.of());
  }

  /** What a split allows. */
  static Measurable on(Split split, List<Integer> wanted) {
    return reason(split)
        .map(reason -> new Measurable(List.of(), List.of(NOTHING + reason)))
        .orElseGet(() -> bySize(split.bank().size(), split.queries().size(), wanted));
  }

  private static Measurable bySize(int bank, int queries, List<Integer> wanted) {
    List<Integer> ks = wanted.stream().filter(k -> k <= bank).toList();
    List<Integer> tooLarge = wanted.stream().filter(k -> k > bank).toList();
    List<String> notes = new ArrayList<>();
    if (!tooLarge.isEmpty()) {
      notes.add(
          "%sso many neighbours as %s need a bank as large, and this one has %s pictures"
              .formatted(
                  ks.isEmpty() ? NOTHING : "k of %s not measured: ".formatted(listed(tooLarge)),
                  listed(tooLarge),
                  bank));
    }
    if (!ks.isEmpty() && queries < FEW) {
      notes.add(
          String.format(
              Locale.ROOT,
              "only %d %s asked about, so one answer more or less moves a result by %.1f points",
              queries,
              queries == 1 ? "picture is" : "pictures are",
              100.0 / queries));
    }
    return new Measurable(ks, notes);
  }

  private static String listed(List<Integer> ks) {
    return ks.stream().map(String::valueOf).collect(Collectors.joining(" and "));
  }

  private static Optional<String> reason(Split split) {
    return unlabelled(split).or(() -> oneClass(split)).or(() -> alone(split));
  }

  private static Optional<String> unlabelled(Split split) {
    long without =
        IntStream.concat(IntStream.of(split.bankLabels()), IntStream.of(split.queryLabels()))
            .filter(label -> label < 0)
            .count();
    return without == 0
        ? Optional.empty()
        : Optional.of(
            "%s of %s pictures have no class. A folder has classes where each picture lies in a sub-folder named after its class"
                .formatted(without, split.bank().size() + split.queries().size()));
  }

  private static Optional<String> oneClass(Split split) {
    int first = split.bankLabels()[0];
    boolean alike =
        IntStream.concat(IntStream.of(split.bankLabels()), IntStream.of(split.queryLabels()))
            .allMatch(label -> label == first);
    return alike
        ? Optional.of(
            "all pictures are of one class, '%s', so that every answer would be right. In a folder of folders, classes are the outermost ones"
                .formatted(split.className(first)))
        : Optional.empty();
  }

  private static Optional<String> alone(Split split) {
    Set<Integer> known = IntStream.of(split.bankLabels()).boxed().collect(Collectors.toSet());
    long strangers = IntStream.of(split.queryLabels()).filter(l -> !known.contains(l)).count();
    return strangers == 0
        ? Optional.empty()
        : Optional.of(
            "no other picture is of the class of %s of the %s that are asked about. A class needs two pictures or more"
                .formatted(strangers, split.queries().size()));
  }
}
