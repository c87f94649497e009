package org.dino4j.report.chart;

import java.util.Arrays;

/** Counts in falling order, as an area: how evenly things are used. */
public final class RankChart {
  private RankChart() {}

  /**
   * The chart as a figure; counts of 0 are left out.
   *
   * @param ranked counts, the largest first; at least one
   */
  public static String html(String title, int[] ranked) {
    long used = Math.max(1, Arrays.stream(ranked).filter(count -> count > 0).count());
    Frame frame =
        Frame.of(Axis.around(0, (double) used), Axis.around(0, Math.max(1, ranked[0])), "");
    int most = (int) Math.min(ranked.length, Math.ceil(frame.across().high()));
    String area =
        "<polygon class=\"area\" points=\"%s\"/>"
            .formatted(outline(Arrays.copyOf(ranked, most), frame));
    return Frame.figure(title, frame.grid() + area, "");
  }

  /** Steps down; only where a count changes, so that many equal ones take no room. */
  private static String outline(int[] ranked, Frame frame) {
    StringBuilder points = new StringBuilder();
    point(points, frame.x(0), frame.y(0));
    for (int i = 0; i < ranked.length; i++) {
      if (i == 0 || ranked[i] != ranked[i - 1]) {
        point(points, frame.x(i), frame.y(ranked[i == 0 ? 0 : i - 1]));
        point(points, frame.x(i), frame.y(ranked[i]));
      }
    }
    point(points, frame.x(ranked.length), frame.y(ranked[ranked.length - 1]));
    point(points, frame.x(ranked.length), frame.y(0));
    return points.toString().trim();
  }

  private static void point(StringBuilder points, double x, double y) {
    points.append(Frame.number(x)).append(',').append(Frame.number(y)).append(' ');
  }
}
