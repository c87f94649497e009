package org.dino4j.recipes.report.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dino4j.recipes.report.chart.Bars;
import org.dino4j.recipes.report.chart.Curves;
import org.dino4j.recipes.report.chart.LineChart;
import org.dino4j.recipes.report.chart.Series;
import org.dino4j.recipes.run.History;

/**
 * k-NN of the run's networks beside every baseline of the same split, the best first, and its curve
 * over time.
 */
public final class ResultChapter {
  private static final Map<String, String> NAMES =
      Map.of(
          "teacher", "DINO, teacher",
          "student", "DINO, student",
          "randomInit", "same network, random weights",
          "rawPixels", "raw pixels",
          "meanColour", "mean colour",
          "colourHistogram", "colour histogram",
          "chance", "chance");

  private final Map<String, Double> ours;
  private final Map<String, Double> baselines;
  private final History history;
  private final String evaluation;
  private final int k;

  /** For one evaluation, at the first k that it measures. */
  public ResultChapter(History history, String evaluation) {
    this.history = history;
    this.evaluation = evaluation;
    this.ours = history.newest().getOrDefault(evaluation, Map.of());
    this.baselines = history.baselines().getOrDefault(evaluation, Map.of());
    this.k =
        ours.keySet().stream()
            .map(name -> name.substring(name.indexOf('@') + 1))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(0);
  }

  /** Whether there is a result to show yet. */
  public boolean isMeasured() {
    return !ours.isEmpty();
  }

  /** One sentence that says who won, also where a baseline did. */
  public String verdict() {
    if (!isMeasured()) {
      return "%s was not measured yet.".formatted(evaluation);
    }
    double teacher = ours.getOrDefault(at("teacher"), Double.NaN);
    Bars.Row best =
        rows().stream()
            .filter(row -> !row.ours())
            .max(Comparator.comparingDouble(Bars.Row::share))
            .orElse(new Bars.Row("nothing", 0, false));
    String how = teacher > best.share() ? "above" : "NOT above";
    return String.format(
        Locale.ROOT,
        "k-NN of the teacher's features: %.1f %%, %s the best baseline (%s, %.1f %%).",
        100 * teacher,
        how,
        best.name(),
        100 * best.share());
  }

  public String bars() {
    return Bars.html(rows());
  }

  /** The networks' curves with the baselines as level lines. */
  public String curve() {
    LineChart chart = LineChart.titled("k-NN, k = " + k + ", % right, over the steps").inPercent();
    for (Series series : Curves.ofEvaluation(history, evaluation)) {
      if (series.name().endsWith("@" + k)) {
        chart.curve(new Series(named(series.name()), series.points()));
      }
    }
    baselines.forEach(
        (name, value) -> {
          if (isOfThisK(name)) {
            chart.level(named(name), value);
          }
        });
    return chart.html();
  }

  private List<Bars.Row> rows() {
    List<Bars.Row> rows = new ArrayList<>();
    ours.forEach((name, value) -> add(rows, name, value, true));
    baselines.forEach((name, value) -> add(rows, name, value, false));
    rows.sort(Comparator.comparingDouble(Bars.Row::share).reversed());
    return rows;
  }

  private void add(List<Bars.Row> rows, String name, double value, boolean isOurs) {
    if (isOfThisK(name)) {
      rows.add(new Bars.Row(named(name), value, isOurs));
    }
  }

  private boolean isOfThisK(String name) {
    return !name.contains("@") || name.endsWith("@" + k);
  }

  private String at(String name) {
    return name + "@" + k;
  }

  private static String named(String result) {
    String name = result.contains("@") ? result.substring(0, result.indexOf('@')) : result;
    return NAMES.getOrDefault(name, name);
  }
}
