package org.dino4j.engine.result;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Results of one evaluation, networks and baselines side by side, by k.
 *
 * @param rows results by name and k; those without a k stand under every k; the network to keep is
 *     the first
 * @param baselines names of the rows that do not depend on training
 * @param ks in the order of the recipe; empty if nothing was measured
 */
public record Results(
    Map<String, Map<String, Double>> rows, Set<String> baselines, List<String> ks) {
  private static final String ANY = "";

  /** Takes {@code teacher@10} apart; networks stand before baselines. */
  public static Results of(Map<String, Double> networks, Map<String, Double> baselines) {
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
    return new Results(rows, theirs, List.copyOf(ks));
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

  /** The k that is reported; empty text where results have none. */
  public String firstK() {
    return ks.stream().findFirst().orElse(ANY);
  }

  /** A row's value at {@code k}. */
  public Optional<Double> at(String row, String k) {
    Map<String, Double> values = rows.getOrDefault(row, Map.of());
    return Optional.ofNullable(values.get(k)).or(() -> Optional.ofNullable(values.get(ANY)));
  }

  /** The name of the network to keep; nothing where no network was measured. */
  public Optional<String> kept() {
    return rows.keySet().stream().findFirst().filter(row -> !baselines.contains(row));
  }

  /** Names of the rows that have a value at the first k, the best first, whoever that is. */
  public List<String> bestFirst() {
    return rows.keySet().stream()
        .filter(row -> at(row, firstK()).isPresent())
        .sorted(Comparator.comparingDouble(this::first).reversed())
        .toList();
  }

  private double first(String row) {
    return at(row, firstK()).orElseThrow();
  }

  /** How the network to keep stands among the baselines; nothing where it was not measured. */
  public Optional<Verdict> verdict() {
    return kept()
        .filter(row -> at(row, firstK()).isPresent())
        .map(
            row ->
                Verdict.of(
                    new Verdict.Row(row, first(row)),
                    bestFirst().stream()
                        .filter(baselines::contains)
                        .map(name -> new Verdict.Row(name, first(name)))
                        .toList(),
                    firstK()));
  }
}
