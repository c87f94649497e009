package org.dino4j.testkit.golden;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far two arrays of one shape are apart, by the rules of the case: the largest absolute
 * difference against the array's tolerance, without the part that the case ignores; or, where whole
 * numbers may be off by one, how many are.
 *
 * @param share what was used of what is allowed; at most 1 is fine
 * @param place row-major index of the largest difference
 */
record Deviation(double share, double error, double allowed, int place, double want, double got) {

  static Deviation between(GoldenArray expected, double[] actual, JsonNode json, String name) {
    JsonNode tolerance = json.path("tolerance").path(name);
    if (!tolerance.isNumber()) {
      throw new IllegalArgumentException("the case states no tolerance for " + name);
    }
    JsonNode offByOne = json.path("off_by_one_allowed").path(name);
    Kept kept = Kept.of(json.path("ignore").path(name), expected.shape());
    return offByOne.isInt()
        ? offByOne(expected.values(), actual, kept, offByOne.intValue())
        : largest(expected.values(), actual, kept, tolerance.doubleValue());
  }

  private static Deviation largest(
      double[] expected, double[] actual, Kept kept, double tolerance) {
    int place = 0;
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      double error = expected[i] == actual[i] ? 0 : Math.abs(expected[i] - actual[i]);
      if (kept.holds(i) && !(error <= worst)) {
        worst = error;
        place = i;
        if (Double.isNaN(error)) {
          break;
        }
      }
    }
    return of(expected, actual, place, worst, tolerance);
  }

  private static Deviation offByOne(double[] expected, double[] actual, Kept kept, int allowed) {
    int count = 0;
    int place = 0;
    for (int i = 0; i < expected.length; i++) {
      double error = Math.abs(expected[i] - actual[i]);
      if (!kept.holds(i) || error == 0) {
        continue;
      }
      place = i;
      if (error != 1) {
        return of(expected, actual, i, error, 0);
      }
      count++;
    }
    return of(expected, actual, place, count, allowed);
  }

  private static Deviation of(
      double[] expected, double[] actual, int place, double error, double allowed) {
    double share = error == 0 ? 0 : error / allowed;
    boolean empty = expected.length == 0;
    return new Deviation(
        share, error, allowed, place, empty ? 0 : expected[place], empty ? 0 : actual[place]);
  }

  @Override
  public String toString() {
    return "error %s, allowed %s, at %s: expected %s, found %s"
        .formatted(error, allowed, place, want, got);
  }

  /** The part of an array that is compared: all but {@code from .. to} of one axis. */
  private record Kept(long stride, long length, long from, long to) {
    static Kept of(JsonNode ignore, long[] shape) {
      if (ignore.isMissingNode()) {
        return new Kept(1, 1, 0, 0);
      }
      int axis = ignore.get("axis").intValue();
      long stride = 1;
      for (int i = axis + 1; i < shape.length; i++) {
        stride *= shape[i];
      }
      return new Kept(
          stride, shape[axis], ignore.get("from").longValue(), ignore.get("to").longValue());
    }

    boolean holds(int place) {
      long index = place / stride % length;
      return index < from || index >= to;
    }
  }
}
