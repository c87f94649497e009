package org.dino4j.engine.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.Score;

/**
 * Scores of one evaluation, networks and baselines side by side, by measure.
 *
 * @param rows scores by network and measure; those without a measure stand under every one; the
 *     network to keep is the first
 * @param baselines names of the rows that do not depend on training
 * @param measures in the order of the recipe; empty if nothing was measured
 */
public record Results(
    Map<String, Map<String, Score>> rows, Set<String> baselines, List<Measure> measures) {
  private static final String ANY = "";

  /** Networks stand before baselines. */
  public static Results of(List<Score> networks, List<Score> baselines) {
    Map<String, Map<String, Score>> rows = new LinkedHashMap<>();
    Map<String, Measure> measures = new LinkedHashMap<>();
    put(networks, rows, measures);
    Set<String> ours = Set.copyOf(rows.keySet());
    put(baselines, rows, measures);
    if (measures.size() > 1) {
      measures.remove(ANY);
    }
    Set<String> theirs = new LinkedHashSet<>(rows.keySet());
    theirs.removeAll(ours);
    return new Results(rows, theirs, new ArrayList<>(measures.values()));
  }

  private static void put(
      List<Score> scores, Map<String, Map<String, Score>> rows, Map<String, Measure> measures) {
    for (Score score : scores) {
      rows.computeIfAbsent(score.network(), row -> new LinkedHashMap<>())
          .put(score.measure(), score);
      measures.putIfAbsent(score.measure(), score.kind());
    }
  }

  /** The measure that is reported; nothing where nothing was measured. */
  public Optional<Measure> reported() {
    return measures.stream().findFirst();
  }

  /** The name of the measure that is reported; empty text where results have none. */
  public String first() {
    return reported().map(Measure::name).orElse(ANY);
  }

  /** A row's score at a measure. */
  public Optional<Score> at(String row, String measure) {
    Map<String, Score> scores = rows.getOrDefault(row, Map.of());
    return Optional.ofNullable(scores.get(measure)).or(() -> Optional.ofNullable(scores.get(ANY)));
  }

  /** The name of the network to keep; nothing where no network was measured. */
  public Optional<String> kept() {
    return rows.keySet().stream().findFirst().filter(row -> !baselines.contains(row));
  }

  /** Scores that are reported, of every row that has one; the best first, whoever that is. */
  public List<Score> bestFirst() {
    List<Score> reported =
        new ArrayList<>(rows.keySet().stream().flatMap(row -> at(row, first()).stream()).toList());
    reported()
        .ifPresent(
            measure ->
                reported.sort(Comparator.comparing(Score::value, measure.better().bestFirst())));
    return reported;
  }

  /** Whether a score is that of a baseline. */
  public boolean isBaseline(Score score) {
    return baselines.contains(score.network());
  }

  /** How the network to keep stands among the baselines; nothing where it was not measured. */
  public Optional<Verdict> verdict() {
    return kept()
        .flatMap(row -> at(row, first()))
        .map(score -> Verdict.of(score, bestFirst().stream().filter(this::isBaseline).toList()));
  }
}
