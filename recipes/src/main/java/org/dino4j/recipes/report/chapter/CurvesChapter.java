package org.dino4j.recipes.report.chapter;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.recipes.report.History;
import org.dino4j.recipes.report.chart.LineChart;
import org.dino4j.recipes.report.chart.Series;

/** Loss, watched values, gradient norms and schedules over the steps. */
public final class CurvesChapter {
  private CurvesChapter() {}

  /** Loss, terms if there are several, watched values, gradient norms. */
  public static String training(History history) {
    LineChart loss = LineChart.titled("Loss").curve(history.curve("loss"));
    List<Series> terms = history.group("terms");
    if (terms.size() > 1) {
      terms.forEach(loss::curve);
    }
    LineChart norms = LineChart.titled("Gradient norm before clipping, by module");
    history.group("gradientNorm").forEach(norms::curve);
    return charts(loss, oneEach(history, "watch"), norms);
  }

  /** Every schedule in a chart of its own: their units differ. */
  public static String schedules(History history) {
    return "<div class=\"charts\">" + oneEach(history, "scheduled") + "</div>";
  }

  private static String charts(LineChart first, String middle, LineChart last) {
    return "<div class=\"charts\">"
        + first.html()
        + middle
        + (last.isEmpty() ? "" : last.html())
        + "</div>";
  }

  private static String oneEach(History history, String group) {
    return history.group(group).stream()
        .map(series -> LineChart.titled(series.name()).curve(series).withoutLegend().html())
        .collect(Collectors.joining());
  }
}
