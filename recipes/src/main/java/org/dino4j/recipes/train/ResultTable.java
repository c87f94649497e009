package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.result.Results;
import org.dino4j.engine.result.Verdict;
import org.dino4j.engine.train.Measurements;

/**
 * Results of one evaluation for the terminal and for {@code result.json}.
 *
 * @param name of the evaluation
 * @param networks scores of the run's networks
 * @param baselines what they are held against
 * @param notes what a reader must know to judge them, one sentence each
 */
record ResultTable(String name, List<Score> networks, List<Score> baselines, List<String> notes) {
  /** The newest results of every evaluation, those that are open first. */
  static List<ResultTable> all(Measurements measured, Map<String, OpenEvaluation> open) {
    Set<String> names = new LinkedHashSet<>(open.keySet());
    names.addAll(measured.newest().keySet());
    return names.stream().map(name -> of(name, measured, open)).toList();
  }

  private static ResultTable of(
      String name, Measurements measured, Map<String, OpenEvaluation> open) {
    return new ResultTable(
        name,
        measured.newest().getOrDefault(name, List.of()),
        measured.baselines().getOrDefault(name, List.of()),
        Optional.ofNullable(open.get(name)).map(OpenEvaluation::notes).orElse(List.of()));
  }

  private Results results() {
    return Results.of(networks, baselines);
  }

  /** All of them, those of the network to keep first. */
  List<Score> scores() {
    return Stream.concat(networks.stream(), baselines.stream()).toList();
  }

  /** What {@code result.json} says of all of them. */
  static Map<String, Map<String, Object>> forResultFile(List<ResultTable> tables) {
    Map<String, Map<String, Object>> file = new LinkedHashMap<>();
    tables.forEach(table -> file.put(table.name(), table.forResultFile()));
    return file;
  }

  /** What {@code result.json} says: everything of the measure that is reported. */
  Map<String, Object> forResultFile() {
    Map<String, Object> values = new LinkedHashMap<>();
    Results results = results();
    results.reported().ifPresent(measure -> put(measure, values));
    results
        .rows()
        .keySet()
        .forEach(
            row ->
                results
                    .at(row, results.first())
                    .ifPresent(score -> values.put(row, score.value())));
    results
        .verdict()
        .map(Verdict::standing)
        .ifPresent(s -> values.put("verdict", s.name().toLowerCase(Locale.ROOT)));
    if (!notes.isEmpty()) {
      values.put("notes", notes);
    }
    return values;
  }

  private static void put(Measure measure, Map<String, Object> values) {
    if (measure.isNumberOfNeighbours()) {
      values.put("k", Integer.parseInt(measure.name()));
    } else if (!measure.name().isEmpty()) {
      values.put("measure", measure.name());
    }
  }

  /** For the terminal: the best first, whoever that is, the verdict, the notes. */
  String text() {
    Results results = results();
    StringBuilder text = new StringBuilder(results.measures().isEmpty() ? "" : table(results));
    results.verdict().ifPresent(verdict -> line(text, verdict.sentence()));
    notes.forEach(note -> line(text, name + ": " + note));
    return text.toString();
  }

  private static void line(StringBuilder text, String words) {
    text.append("  ").append(words).append('\n');
  }

  private String table(Results results) {
    Columns columns = new Columns("  ", "   ");
    List<String> head = new ArrayList<>(List.of(name));
    results.measures().forEach(measure -> head.add(measure.inWords()));
    columns.row(head.toArray(String[]::new));
    for (Score row : results.bestFirst()) {
      List<String> cells = new ArrayList<>(List.of(row.network()));
      results
          .measures()
          .forEach(m -> cells.add(results.at(row.network(), m.name()).map(Score::text).orElse("")));
      columns.row(cells.toArray(String[]::new));
    }
    return columns.text();
  }
}
