package org.dino4j.report.chapter;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.report.chart.Curves;
import org.dino4j.report.chart.LineChart;
import org.dino4j.report.chart.Series;
import org.dino4j.report.chart.Signals;

/** Loss, watched values, gradient norms and schedules over the steps. */
public final class CurvesChapter {
  private CurvesChapter() {}

  /** Loss, terms if there are several, watched values that are no signals, gradient norms. */
  public static String training(Curves curves) {
    LineChart loss = curves.chart("Loss").curve(curves.loss());
    List<Series> terms = curves.group("terms");
    if (terms.size() > 1) {
      terms.forEach(loss::curve);
    }
    LineChart norms = curves.chart("Gradient norm before clipping, by module");
    curves.group("gradientNorm").forEach(norms::curve);
    return charts(loss, new Signals(curves).otherCharts(), norms);
  }

  /** Every schedule in a chart of its own: their units differ. */
  public static String schedules(Curves curves) {
    return "<div class=\"charts\">" + oneEach(curves, curves.group("scheduled")) + "</div>";
  }

  private static String charts(LineChart first, String middle, LineChart last) {
    return "<div class=\"charts\">"
        + first.html()
        + middle
        + (last.isEmpty() ? "" : last.html())
        + "</div>";
  }

  private static String oneEach(Curves curves, List<Series> all) {
    return all.stream()
        .map(series -> curves.chart(series.name()).curve(series).withoutLegend().html())
        .collect(Collectors.joining());
  }
}
