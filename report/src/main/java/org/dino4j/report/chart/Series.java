package org.dino4j.report.chart;

import java.util.ArrayList;
import java.util.List;

/** A named curve: a value at each of some steps, in the order of the steps. */
public record Series(String name, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /** A value at a step. */
  public record Point(long step, double value) {}

  /** The value at the last step; 0 if there is none. */
  double last() {
    return points.isEmpty() ? 0 : points.get(points.size() - 1).value();
  }

  /**
   * At most {@code most} points: each stands for the mean of its stretch, and the last one stays.
   */
  public Series thinned(int most) {
    if (points.size() <= most) {
      return this;
    }
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * points.size() / most);
      int to = (int) ((long) (i + 1) * points.size() / most);
      kept.add(mean(points.subList(from, to)));
    }
    return new Series(name, kept);
  }

  private static Point mean(List<Point> stretch) {
    double sum = stretch.stream().mapToDouble(Point::value).sum();
    return new Point(stretch.get(stretch.size() - 1).step(), sum / stretch.size());
  }
}
