package org.dino4j.report.chapter;

import java.util.List;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.unit.Unit;
import org.dino4j.engine.result.ResultNames;
import org.dino4j.engine.result.Results;
import org.dino4j.engine.run.History;
import org.dino4j.report.chart.Bars;
import org.dino4j.report.chart.Curves;
import org.dino4j.report.chart.LineChart;
import org.dino4j.report.chart.Mark;
import org.dino4j.report.chart.Series;

/**
 * Scores of the run's networks beside every baseline of the same split, the best first, and its
 * curve over time.
 */
public final class ResultChapter {
  private final Results results;
  private final History history;
  private final String evaluation;
  private final Unit unit;

  /** For one evaluation, by the measure that it reports. */
  public ResultChapter(History history, String evaluation) {
    this.history = history;
    this.evaluation = evaluation;
    this.results =
        Results.of(
            history.newest().getOrDefault(evaluation, List.of()),
            history.baselines().getOrDefault(evaluation, List.of()));
    this.unit = results.reported().map(Measure::unit).orElse(Unit.NONE);
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

  /** Shares against the whole, anything else against the largest. */
  public String bars() {
    List<Score> scores = results.bestFirst();
    double whole =
        unit == Unit.SHARE
            ? 1
            : scores.stream().mapToDouble(s -> Math.abs(s.value())).max().orElse(1);
    return Bars.html(
        scores.stream()
            .map(
                score ->
                    new Bars.Row(
                        named(score.network()),
                        score.value() / whole,
                        score.text(),
                        !results.isBaseline(score)))
            .toList());
  }

  /** The networks' curves with the baselines as level lines. */
  public String curve() {
    LineChart chart = LineChart.titled(title()).in(unit).marks(Mark.of(history));
    for (Series series : Curves.ofEvaluation(history, evaluation)) {
      ScoreName name = ScoreName.of(evaluation, series.name());
      if (name.measure().isEmpty() || name.measure().equals(results.first())) {
        chart.curve(new Series(named(name.network()), series.points()));
      }
    }
    results.bestFirst().stream()
        .filter(results::isBaseline)
        .forEach(score -> chart.level(named(score.network()), score.value()));
    return chart.html();
  }

  private String title() {
    String measure = results.reported().map(Measure::inWords).orElse("");
    return "%s%s%s, over the steps"
        .formatted(
            evaluation,
            measure.isEmpty() ? "" : ", " + measure,
            unit == Unit.SHARE ? ", % right" : "");
  }

  private static String named(String row) {
    String words = ResultNames.inWords(row);
    return row.equals(Score.RANDOM_INIT) ? "same network, " + words : words;
  }
}
