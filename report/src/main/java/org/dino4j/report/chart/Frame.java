package org.dino4j.report.chart;

import java.util.Locale;

/**
 * The frame of a chart: grid, marks at its axes, and where values lie in it. It leaves the room
 * that the longest mark needs.
 *
 * @param unit stands after each upward mark
 * @param left where the grid begins
 */
record Frame(Axis across, Axis up, String unit, double left) {
  static final int WIDTH = 460;
  static final int HEIGHT = 220;

  private static final int LEAST_LEFT = 52;
  private static final int RIGHT = 20;
  private static final int TOP = 10;
  private static final int BOTTOM = 26;

  /** Wider than any digit at the size of a mark. */
  private static final double LETTER = 6.6;

  static Frame of(Axis across, Axis up, String unit) {
    int letters =
        up.ticks().stream().mapToInt(mark -> (up.label(mark) + unit).length()).max().orElse(0);
    return new Frame(across, up, unit, Math.max(LEAST_LEFT, 10 + LETTER * letters));
  }

  double right() {
    return (double) WIDTH - RIGHT;
  }

  double x(double step) {
    return left + across.share(step) * (right() - left);
  }

  double y(double value) {
    return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  /** Lines and marks. */
  String grid() {
    StringBuilder svg = new StringBuilder();
    for (double mark : up.ticks()) {
      svg.append(line("grid", y(mark)));
      svg.append(text("end", left - 6, y(mark) + 4, up.label(mark) + unit));
    }
    for (double mark : across.ticks()) {
      String label = across.label(mark);
      double most = WIDTH - LETTER * label.length() / 2;
      svg.append(text("middle", Math.min(x(mark), most), HEIGHT - 8.0, label));
    }
    return svg.toString();
  }

  /** A level line from side to side. */
  String line(String type, double y) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
        .formatted(type, number(left), number(y), number(right()), number(y));
  }

  /** A line from top to bottom at a step, with its name beside it. */
  String upright(Mark mark) {
    double x = x((double) mark.step());
    return "<line class=\"level\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(number(x), number(TOP), number(x), number((double) HEIGHT - BOTTOM))
        + text("level-name", x + 3, TOP + 9.0, mark.name());
  }

  static String text(String type, double x, double y, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(type, number(x), number(y), Markup.escape(words));
  }

  /** What is drawn, with its title. */
  static String figure(String title, String drawn, String legend) {
    String name = Markup.escape(title);
    return "<figure class=\"chart\"><figcaption>%s</figcaption><svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">%s</svg>%s</figure>"
        .formatted(name, WIDTH, HEIGHT, name, drawn, legend);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
