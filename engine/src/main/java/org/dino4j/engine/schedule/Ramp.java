package org.dino4j.engine.schedule;

/**
 * Evenly spaced values with both ends included, then constant: {@code numpy.linspace(from, to,
 * points)}. One point is {@code from}, none is {@code to} at once.
 */
record Ramp(double from, double to, long points) {
  double at(long index) {
    if (index >= points || (index == points - 1 && points > 1)) {
      return to;
    }
    return points == 1 ? from : from + index * ((to - from) / (points - 1));
  }
}
