package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dino4j.recipes.binding.Columns;

/**
 * Results of one evaluation, networks and baselines side by side, by k.
 *
 * @param name of the evaluation
 * @param rows results by name and k; those without a k stand under every k
 * @param baselines names of the rows that do not depend on training
 * @param ks in the order of the recipe; empty if nothing has one
 */
record ResultTable(
    String name, Map<String, Map<String, Double>> rows, Set<String> baselines, List<String> ks) {
  private static final String ANY = "";

  /** Takes {@code teacher@10} apart; networks stand before baselines. */
  static ResultTable of(String name, Map<String, Double> networks, Map<String, Double> baselines) {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    Set<String> ks = new LinkedHashSet<>();
    put(networks, rows, ks);
    Set<String> ours = Set.copyOf(rows.keySet());
    put(baselines, rows, ks);
    if (ks.size() > 1) {
      ks.remove(ANY);
    }
    Set<String> theirs = new LinkedHashSet<>(rows.keySet());
    theirs.removeAll(ours);
    return new ResultTable(name, rows, theirs, List.copyOf(ks));
  }

  private static void put(
      Map<String, Double> results, Map<String, Map<String, Double>> rows, Set<String> ks) {
    results.forEach(
        (result, value) -> {
          String[] parts = result.split("@", 2);
          String k = parts.length == 1 ? ANY : parts[1];
          rows.computeIfAbsent(parts[0], row -> new LinkedHashMap<>()).put(k, value);
          ks.add(k);
        });
  }

  private Optional<Double> at(String row, String k) {
    Map<String, Double> values = rows.getOrDefault(row, Map.of());
    return Optional.ofNullable(values.get(k)).or(() -> Optional.ofNullable(values.get(ANY)));
  }

  /** The first row, which is the network to keep, at {@code k}. */
  Optional<Double> kept(String k) {
    return rows.keySet().stream().findFirst().flatMap(row -> at(row, k));
  }

  /** What {@code result.json} says: everything at the first k. */
  Map<String, Object> forResultFile() {
    Map<String, Object> values = new LinkedHashMap<>();
    ks.stream()
        .findFirst()
        .ifPresent(
            k -> {
              if (k.matches("\\d+")) {
                values.put("k", Integer.parseInt(k));
              }
              rows.keySet().forEach(row -> at(row, k).ifPresent(value -> values.put(row, value)));
            });
    return values;
  }

  /** For the terminal: the best first, whoever that is, and one sentence that says so. */
  String text() {
    Columns columns = new Columns("  ", "   ");
    List<String> head = new ArrayList<>(List.of(name));
    ks.forEach(k -> head.add(k.isEmpty() ? "" : "k = " + k));
    columns.row(head.toArray(String[]::new));
    for (String row : bestFirst()) {
      List<String> cells = new ArrayList<>(List.of(row));
      ks.forEach(k -> cells.add(at(row, k).map(Percent::of).orElse("")));
      columns.row(cells.toArray(String[]::new));
    }
    return columns.text() + "  " + verdict() + "\n";
  }

  private List<String> bestFirst() {
    String k = ks.stream().findFirst().orElse(ANY);
    return rows.keySet().stream()
        .sorted(Comparator.comparingDouble((String row) -> at(row, k).orElse(0.0)).reversed())
        .toList();
  }

  /**
   * Of the network to keep and the baselines alone: that another network is better is no failure.
   */
  private String verdict() {
    String kept = rows.keySet().stream().findFirst().orElse("");
    List<String> order = bestFirst();
    int place = order.indexOf(kept);
    List<String> above =
        order.subList(0, Math.max(0, place)).stream().filter(baselines::contains).toList();
    return above.isEmpty()
        ? "%s is above every baseline".formatted(kept)
        : "%s is NOT above every baseline: %s above it".formatted(kept, String.join(", ", above));
  }
}
