package org.dino4j.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stretch of numbers with round marks on it. */
record Axis(double low, double high, double tick) {
  private static final int WANTED_TICKS = 4;

  /** The round axis that holds both values. */
  static Axis around(double low, double high) {
    double span = high > low ? high - low : Math.max(Math.abs(high), 1e-12);
    double tick = roundUp(span / WANTED_TICKS);
    double first = Math.floor(low / tick) * tick;
    double last = Math.ceil(high / tick) * tick;
    return new Axis(first, last > first ? last : first + tick, tick);
  }

  /** From 0 on, with marks at whole numbers alone. */
  static Axis whole(double high) {
    Axis round = around(0, high);
    return round.tick >= 1 ? round : new Axis(0, Math.max(1, Math.ceil(high)), 1);
  }

  /** Where a value lies between the ends, from 0 to 1. */
  double share(double value) {
    return (value - low) / (high - low);
  }

  List<Double> ticks() {
    List<Double> marks = new ArrayList<>();
    long count = Math.round((high - low) / tick);
    for (long i = 0; i <= count; i++) {
      marks.add(low + i * tick);
    }
    return marks;
  }

  /** A mark as text, with just the digits that tell it from its neighbours. */
  String label(double value) {
    if (Math.abs(value) < tick / 2) {
      return "0";
    }
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(tick) - 1e-9));
    if (digits > 4) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** The next of 1, 2, 5 times a power of ten. */
  private static double roundUp(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : new double[] {1, 2, 5}) {
      if (value <= factor * power * (1 + 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
