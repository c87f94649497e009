package org.dino4j.report.chapter;

import java.util.Map;
import org.dino4j.engine.result.ResultNames;
import org.dino4j.engine.result.Results;
import org.dino4j.engine.run.History;
import org.dino4j.report.chart.Bars;
import org.dino4j.report.chart.Curves;
import org.dino4j.report.chart.LineChart;
import org.dino4j.report.chart.Series;

/**
 * k-NN of the run's networks beside every baseline of the same split, the best first, and its curve
 * over time.
 */
public final class ResultChapter {
  private static final Map<String, String> OURS =
      Map.of(
          "teacher", "DINO, teacher",
          "student", "DINO, student",
          "randomInit", "same network, random weights");

  private final Results results;
  private final History history;
  private final String evaluation;
  private final String k;

  /** For one evaluation, at the first k that it measures. */
  public ResultChapter(History history, String evaluation) {
    this.history = history;
    this.evaluation = evaluation;
    this.results =
        Results.of(
            history.newest().getOrDefault(evaluation, Map.of()),
            history.baselines().getOrDefault(evaluation, Map.of()));
    this.k = results.firstK();
  }

  /** Whether there is a result to show yet. */
  public boolean isMeasured() {
    return results.kept().isPresent();
  }

  /** One sentence that says who won, also where a baseline did or is equal. */
  public String verdict() {
    return results
        .verdict()
        .map(verdict -> evaluation + ": " + verdict.sentence() + ".")
        .orElse("%s was not measured yet.".formatted(evaluation));
  }

  public String bars() {
    return Bars.html(
        results.bestFirst().stream()
            .map(row -> new Bars.Row(named(row), value(row), !results.baselines().contains(row)))
            .toList());
  }

  /** The networks' curves with the baselines as level lines. */
  public String curve() {
    LineChart chart = LineChart.titled(title()).inPercent();
    for (Series series : Curves.ofEvaluation(history, evaluation)) {
      String[] name = series.name().split("@", 2);
      if (name.length == 1 || name[1].equals(k)) {
        chart.curve(new Series(named(name[0]), series.points()));
      }
    }
    results.bestFirst().stream()
        .filter(results.baselines()::contains)
        .forEach(row -> chart.level(named(row), value(row)));
    return chart.html();
  }

  private String title() {
    return "%s%s, %% right, over the steps".formatted(evaluation, k.isEmpty() ? "" : ", k = " + k);
  }

  private double value(String row) {
    return results.at(row, k).orElseThrow();
  }

  private static String named(String row) {
    return OURS.getOrDefault(row, ResultNames.inWords(row));
  }
}
