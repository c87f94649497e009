package org.dino4j.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dino4j.api.unit.Unit;

/** Curves over the steps of a run, with level lines for what does not change. */
public final class LineChart {
  private static final int MOST_POINTS = 300;
  private static final int COLOURS = 6;
  private static final int NAME_HEIGHT = 11;
  private static final int MOST_DOTS = 12;
  private static final double LARGEST_DOT = 5;
  private static final double SMALLEST_DOT = 1.5;

  private final String title;
  private final List<Series> curves = new ArrayList<>();
  private final Map<Integer, Integer> colours = new HashMap<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private Unit unit = Unit.NONE;
  private String across = "step";
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

  /** Dashed lines at steps where something changes, each with its name. */
  public LineChart marks(List<Mark> changes) {
    marks.addAll(changes);
    return this;
  }

  /** The values are shares and are written as percent, from 0. */
  public LineChart inPercent() {
    return in(Unit.SHARE);
  }

  /** What the values are counted in. */
  public LineChart in(Unit values) {
    unit = values;
    return this;
  }

  /** What the curves run over, where that is not the steps of a run. */
  public LineChart over(String numbers) {
    across = numbers;
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
    Frame frame = Frame.of(Axis.whole(lastStep()), Axis.around(lowest(), highest()), unit.sign());
    StringBuilder svg = new StringBuilder(frame.grid());
    levels(svg, frame);
    marks.forEach(mark -> svg.append(frame.upright(mark)));
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), colour(i), frame);
    }
    return Frame.figure(title, svg.toString(), legend ? legend() : "");
  }

  /** Lines lie where they belong; names that would lie on one another are moved up. */
  private void levels(StringBuilder svg, Frame frame) {
    List<Level> lowestFirst =
        levels.stream().sorted(Comparator.comparingDouble(Level::value)).toList();
    double[] lines = lowestFirst.stream().mapToDouble(l -> frame.y(shown(l.value()))).toArray();
    double[] names = placesOfNames(lines);
    for (double y : lines) {
      svg.append(frame.line("level", y));
    }
    // After all lines: none is to be drawn through a name.
    for (int i = 0; i < names.length; i++) {
      svg.append(Frame.text("level-name", frame.left() + 4, names[i], lowestFirst.get(i).name()));
    }
  }

  /** Above its line, moved up where another name is, and down again where the chart ends. */
  private static double[] placesOfNames(double[] lines) {
    double[] places = new double[lines.length];
    double free = Frame.HEIGHT;
    for (int i = 0; i < lines.length; i++) {
      places[i] = Math.min(lines[i] - 3, free);
      free = places[i] - NAME_HEIGHT;
    }
    double taken = 0;
    for (int i = lines.length - 1; i >= 0; i--) {
      places[i] = Math.max(places[i], taken + NAME_HEIGHT);
      taken = places[i];
    }
    return places;
  }

  /** Curves after the first are dashed, so that one on which another lies is still seen. */
  private void curve(StringBuilder svg, Series series, int colour, Frame frame) {
    StringBuilder points = new StringBuilder();
    for (Series.Point point : series.points()) {
      points.append(Frame.number(frame.x((double) point.step()))).append(',');
      points.append(Frame.number(frame.y(shown(point.value())))).append(' ');
    }
    svg.append(
        "<polyline class=\"curve c%s\" points=\"%s\"><title>%s</title></polyline>"
            .formatted(colour, points.toString().trim(), Markup.escape(series.name())));
    if (series.points().size() <= MOST_DOTS) {
      series.points().forEach(point -> svg.append(dot(series, point, colour, frame)));
    }
  }

  /** Rings of different size: those of two equal curves lie inside one another. */
  private String dot(Series series, Series.Point point, int colour, Frame frame) {
    return "<circle class=\"dot c%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s, %s %s: %s</title></circle>"
        .formatted(
            colour,
            Frame.number(frame.x((double) point.step())),
            Frame.number(frame.y(shown(point.value()))),
            Frame.number(Math.max(SMALLEST_DOT, LARGEST_DOT - 2.0 * colour)),
            Markup.escape(series.name()),
            Markup.escape(across),
            point.step(),
            Frame.number(shown(point.value())));
  }

  private String legend() {
    StringBuilder html = new StringBuilder("<p class=\"legend\">");
    for (int i = 0; i < curves.size(); i++) {
      html.append(
          "<span><i class=\"key c%s\"></i>%s</span> "
              .formatted(colour(i), Markup.escape(curves.get(i).name())));
    }
    return html.append("</p>").toString();
  }

  private double shown(double value) {
    return unit.scaled(value);
  }

  private double lastStep() {
    return curves.stream()
        .flatMap(c -> c.points().stream())
        .mapToDouble(Series.Point::step)
        .max()
        .orElse(1);
  }

  private double lowest() {
    return unit == Unit.SHARE || zero ? 0 : values().min().orElse(0);
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

  private record Level(String name, double value) {}
}
