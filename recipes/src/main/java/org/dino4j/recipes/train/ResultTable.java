package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.result.Results;
import org.dino4j.engine.result.Verdict;

/**
 * Results of one evaluation for the terminal and for {@code result.json}.
 *
 * @param name of the evaluation
 * @param notes what a reader must know to judge them, one sentence each
 */
record ResultTable(String name, Results results, List<String> notes) {
  static ResultTable of(
      String name,
      Map<String, Double> networks,
      Map<String, Double> baselines,
      List<String> notes) {
    return new ResultTable(name, Results.of(networks, baselines), notes);
  }

  /** The network to keep, at {@code k}. */
  Optional<Double> kept(String k) {
    return results.kept().flatMap(row -> results.at(row, k));
  }

  /** What {@code result.json} says: everything at the first k. */
  Map<String, Object> forResultFile() {
    Map<String, Object> values = new LinkedHashMap<>();
    String k = results.firstK();
    if (k.matches("\\d+")) {
      values.put("k", Integer.parseInt(k));
    }
    results
        .rows()
        .keySet()
        .forEach(row -> results.at(row, k).ifPresent(value -> values.put(row, value)));
    results
        .verdict()
        .map(Verdict::standing)
        .ifPresent(s -> values.put("verdict", s.name().toLowerCase(Locale.ROOT)));
    if (!notes.isEmpty()) {
      values.put("notes", notes);
    }
    return values;
  }

  /** For the terminal: the best first, whoever that is, the verdict, the notes. */
  String text() {
    StringBuilder text = new StringBuilder(results.ks().isEmpty() ? "" : table());
    results.verdict().ifPresent(verdict -> line(text, verdict.sentence()));
    notes.forEach(note -> line(text, name + ": " + note));
    return text.toString();
  }

  private static void line(StringBuilder text, String words) {
    text.append("  ").append(words).append('\n');
  }

  private String table() {
    Columns columns = new Columns("  ", "   ");
    List<String> head = new ArrayList<>(List.of(name));
    results.ks().forEach(k -> head.add(k.isEmpty() ? "" : "k = " + k));
    columns.row(head.toArray(String[]::new));
    for (String row : results.bestFirst()) {
      List<String> cells = new ArrayList<>(List.of(row));
      results.ks().forEach(k -> cells.add(results.at(row, k).map(Percent::of).orElse("")));
      columns.row(cells.toArray(String[]::new));
    }
    return columns.text();
  }
}
