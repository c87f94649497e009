package org.dino4j.recipes.report.chart;

import java.util.Arrays;
import java.util.Locale;

/** Counts in falling order, as an area: how evenly things are used. */
public final class RankChart {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 220;
  private static final int LEFT = 52;
  private static final int RIGHT = 20;
  private static final int TOP = 10;
  private static final int BOTTOM = 26;

  private RankChart() {}

  /**
   * The chart as a figure; counts of 0 are left out.
   *
   * @param ranked counts, the largest first; at least one
   */
  public static String html(String title, int[] ranked) {
    long used = Math.max(1, Arrays.stream(ranked).filter(count -> count > 0).count());
    Axis across = Axis.around(0, (double) used);
    Axis up = Axis.around(0, Math.max(1, ranked[0]));
    StringBuilder svg = new StringBuilder();
    for (double mark : up.ticks()) {
      double y = y(up, mark);
      svg.append(
          "<line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>"
              .formatted(LEFT, number(y), WIDTH - RIGHT, number(y)));
      svg.append(text("end", LEFT - 6, y + 4, up.label(mark)));
    }
    for (double mark : across.ticks()) {
      svg.append(text("middle", x(across, mark), HEIGHT - 8, across.label(mark)));
    }
    int[] shown = Arrays.copyOf(ranked, (int) Math.min(ranked.length, Math.ceil(across.high())));
    svg.append("<polygon class=\"area\" points=\"%s\"/>".formatted(outline(shown, across, up)));
    String name = Markup.escape(title);
    return "<figure class=\"chart\"><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg></figure>"
        .formatted(name, WIDTH, HEIGHT, name, svg);
  }

  /** Steps down; only where a count changes, so that many equal ones take no room. */
  private static String outline(int[] ranked, Axis across, Axis up) {
    StringBuilder points = new StringBuilder();
    point(points, x(across, 0), y(up, 0));
    for (int i = 0; i < ranked.length; i++) {
      if (i == 0 || ranked[i] != ranked[i - 1]) {
        point(points, x(across, i), y(up, ranked[i == 0 ? 0 : i - 1]));
        point(points, x(across, i), y(up, ranked[i]));
      }
    }
    point(points, x(across, ranked.length), y(up, ranked[ranked.length - 1]));
    point(points, x(across, ranked.length), y(up, 0));
    return points.toString().trim();
  }

  private static void point(StringBuilder points, double x, double y) {
    points.append(number(x)).append(',').append(number(y)).append(' ');
  }

  private static double x(Axis across, double place) {
    return LEFT + across.share(place) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(Axis up, double count) {
    return HEIGHT - BOTTOM - up.share(count) * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(String type, double x, double y, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(type, number(x), number(y), words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
