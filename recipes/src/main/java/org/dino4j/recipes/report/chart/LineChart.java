package org.dino4j.recipes.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Curves over the steps of a run, with level lines for what does not change. */
public final class LineChart {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 220;
  private static final int LEFT = 52;
  private static final int RIGHT = 20;
  private static final int TOP = 10;
  private static final int BOTTOM = 26;
  private static final int MOST_POINTS = 300;
  private static final int COLOURS = 6;
  private static final int NAME_HEIGHT = 11;

  private final String title;
  private final List<Series> curves = new ArrayList<>();
  private final Map<Integer, Integer> colours = new HashMap<>();
  private final List<Level> levels = new ArrayList<>();
  private boolean percent;
  private boolean zero;
  private boolean legend = true;

  private LineChart(String title) {
    this.title = title;
  }

  public static LineChart titled(String title) {
    return new LineChart(title);
  }

  public LineChart curve(Series series) {
    if (!series.points().isEmpty()) {
      curves.add(series.thinned(MOST_POINTS));
    }
    return this;
  }

  /** The same with the {@code colour}-th colour, whichever curves the chart has. */
  public LineChart curve(Series series, int colour) {
    int before = curves.size();
    curve(series);
    if (curves.size() > before) {
      colours.put(before, colour);
    }
    return this;
  }

  private int colour(int index) {
    return colours.getOrDefault(index, index) % COLOURS;
  }

  /** A dashed line at a value that does not change: a baseline. */
  public LineChart level(String name, double value) {
    levels.add(new Level(name, value));
    return this;
  }

  /** The values are shares and are written as percent, from 0. */
  public LineChart inPercent() {
    percent = true;
    return this;
  }

  /** The upward axis begins at 0. */
  public LineChart fromZero() {
    zero = true;
    return this;
  }

  /** The title says it already. */
  public LineChart withoutLegend() {
    legend = false;
    return this;
  }

  public boolean isEmpty() {
    return curves.isEmpty();
  }

  /** The chart as a figure: title, SVG, legend. */
  public String html() {
    Axis across = Axis.around(0, lastStep());
    Axis up = Axis.around(lowest(), highest());
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<figure class=\"chart\"><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(Markup.escape(title), WIDTH, HEIGHT, Markup.escape(title)));
    grid(svg, across, up);
    levels(svg, up);
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), i, across, up);
    }
    svg.append("</svg>");
    if (legend) {
      legend(svg);
    }
    return svg.append("</figure>").toString();
  }

  private void grid(StringBuilder svg, Axis across, Axis up) {
    for (double mark : up.ticks()) {
      double y = y(up, mark);
      svg.append(line("grid", LEFT, y, WIDTH - RIGHT, y));
      svg.append(text("end", LEFT - 6, y + 4, percent ? up.label(mark) + " %" : up.label(mark)));
    }
    for (double mark : across.ticks()) {
      svg.append(text("middle", x(across, mark), HEIGHT - 8, across.label(mark)));
    }
  }

  /** Lines lie where they belong; names that would lie on one another are moved up. */
  private void levels(StringBuilder svg, Axis up) {
    StringBuilder names = new StringBuilder();
    double free = HEIGHT;
    for (Level level : levels.stream().sorted(Comparator.comparingDouble(Level::value)).toList()) {
      double y = y(up, shown(level.value()));
      double nameAt = Math.min(y - 3, free);
      free = nameAt - NAME_HEIGHT;
      svg.append(line("level", LEFT, y, WIDTH - RIGHT, y));
      names.append(text("level-name", LEFT + 4, nameAt, level.name()));
    }
    svg.append(names); // after all lines: none is to be drawn through a name
  }

  private void curve(StringBuilder svg, Series series, int index, Axis across, Axis up) {
    StringBuilder points = new StringBuilder();
    for (Series.Point point : series.points()) {
      points.append(number(x(across, (double) point.step()))).append(',');
      points.append(number(y(up, shown(point.value())))).append(' ');
    }
    svg.append(
        "<polyline class=\"curve c%d\" points=\"%s\"><title>%s</title></polyline>"
            .formatted(colour(index), points.toString().trim(), Markup.escape(series.name())));
    if (series.points().size() <= 12) {
      for (Series.Point point : series.points()) {
        svg.append(
            "<circle class=\"dot c%d\" cx=\"%s\" cy=\"%s\" r=\"3\"><title>%s, step %d: %s</title></circle>"
                .formatted(
                    colour(index),
                    number(x(across, (double) point.step())),
                    number(y(up, shown(point.value()))),
                    Markup.escape(series.name()),
                    point.step(),
                    number(shown(point.value()))));
      }
    }
  }

  private void legend(StringBuilder svg) {
    svg.append("<p class=\"legend\">");
    for (int i = 0; i < curves.size(); i++) {
      svg.append(
          "<span><i class=\"key c%d\"></i>%s</span> "
              .formatted(colour(i), Markup.escape(curves.get(i).name())));
    }
    svg.append("</p>");
  }

  private double shown(double value) {
    return percent ? 100 * value : value;
  }

  private double lastStep() {
    return curves.stream()
        .flatMap(c -> c.points().stream())
        .mapToDouble(Series.Point::step)
        .max()
        .orElse(1);
  }

  private double lowest() {
    return percent || zero ? 0 : values().min().orElse(0);
  }

  private double highest() {
    return values().max().orElse(1);
  }

  private DoubleStream values() {
    Stream<Double> drawn =
        curves.stream().flatMap(c -> c.points().stream()).map(p -> shown(p.value()));
    Stream<Double> lines = levels.stream().map(l -> shown(l.value()));
    return Stream.concat(drawn, lines).filter(Double::isFinite).mapToDouble(Double::doubleValue);
  }

  private static double x(Axis across, double step) {
    return LEFT + across.share(step) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(Axis up, double value) {
    return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String line(String type, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
        .formatted(type, number(x1), number(y1), number(x2), number(y2));
  }

  private static String text(String type, double x, double y, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(type, number(x), number(y), Markup.escape(words));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private record Level(String name, double value) {}
}
