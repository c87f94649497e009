package org.dino4j.report.chapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.unit.Unit;
import org.dino4j.engine.run.History;
import org.dino4j.report.chart.Curves;
import org.dino4j.report.chart.LineChart;
import org.dino4j.report.chart.Series;
import org.dino4j.report.chart.Signals;

/** The curves of two runs, those of one name in one chart. */
public final class OverlayChapter {
  private final List<String> names;
  private final Map<String, LineChart> charts = new LinkedHashMap<>();

  /**
   * For two runs.
   *
   * @param names what the runs are called in the legends
   */
  public OverlayChapter(List<String> names, History first, History second) {
    this.names = names;
    List<History> both = List.of(first, second);
    both.forEach(run -> run.newest().keySet().forEach(name -> results(name, both)));
    List<Curves> curves = both.stream().map(Curves::of).toList();
    group("loss", "Loss", curves);
    if (curves.stream().anyMatch(run -> run.group("terms").size() > 1)) {
      group("terms", "Term %s", curves);
    }
    group("watch", "%s", curves);
    group("gradientNorm", "Gradient norm of %s, before clipping", curves);
    group("scheduled", "Schedule %s", curves);
  }

  /** A chart for each name. */
  public String html() {
    return charts.values().stream()
        .map(LineChart::html)
        .collect(Collectors.joining("", "<div class=\"charts\">", "</div>"));
  }

  private void results(String evaluation, List<History> runs) {
    if (charts.keySet().stream().anyMatch(title -> title.startsWith(evaluation + " "))) {
      return;
    }
    for (int run = 0; run < runs.size(); run++) {
      List<Score> newest = runs.get(run).newest().getOrDefault(evaluation, List.of());
      for (Series series : Curves.ofEvaluation(runs.get(run), evaluation)) {
        Unit unit = unit(series, newest);
        String share = unit == Unit.SHARE ? ", %" : "";
        String title = evaluation + " " + series.name() + share;
        chart(title).in(unit);
        add(title, series, run);
      }
    }
  }

  private static Unit unit(Series series, List<Score> scores) {
    return scores.stream()
        .filter(score -> score.name().equals(series.name()))
        .map(Score::unit)
        .findFirst()
        .orElse(Unit.SHARE);
  }

  private void group(String group, String title, List<Curves> runs) {
    for (int run = 0; run < runs.size(); run++) {
      for (Series series : runs.get(run).group(group)) {
        add(title.formatted(Signals.named(series.name(), runs.get(run).signals())), series, run);
      }
    }
  }

  private void add(String title, Series series, int run) {
    chart(title).curve(new Series(names.get(run), series.points()), run);
  }

  private LineChart chart(String title) {
    return charts.computeIfAbsent(title, LineChart::titled);
  }
}
