package org.dino4j.testkit.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.DoubleStream;

/** What random numbers have to keep to, by a test of a case's {@code acceptance}. */
public final class Acceptance {
  private Acceptance() {}

  /**
   * Compares what was drawn with the test's reference.
   *
   * @param test statistic, reference, tolerance
   * @param what is compared, for the message
   * @param values drawn ones
   */
  public static void check(Comparison comparison, JsonNode test, String what, double[] values) {
    switch (test.path("statistic").asText()) {
      case "mean", "share" -> within(comparison, test, what, mean(values));
      case "std" -> within(comparison, test, what, deviation(values));
      case "quantile" -> quantile(comparison, test, what, values);
      case "equal" -> equal(comparison, test, what, values);
      default -> throw new IllegalArgumentException("no statistic is called " + test);
    }
  }

  private static void within(Comparison comparison, JsonNode test, String what, double found) {
    comparison.within(
        what,
        Math.abs(found - test.path("reference").doubleValue()),
        test.path("tolerance").doubleValue());
  }

  private static void equal(Comparison comparison, JsonNode test, String what, double[] values) {
    double reference = test.path("reference").doubleValue();
    double farthest =
        DoubleStream.of(values).map(value -> Math.abs(value - reference)).max().orElseThrow();
    comparison.within(what, farthest, 0);
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }

  private static void quantile(Comparison comparison, JsonNode test, String what, double[] values) {
    double value = test.path("value").doubleValue();
    double slack = test.path("value_slack").doubleValue();
    double below = share(DoubleStream.of(values).filter(v -> v < value - slack), values);
    double notAbove = share(DoubleStream.of(values).filter(v -> v <= value + slack), values);
    double probability = test.path("probability").doubleValue();
    comparison.within(
        what + " below",
        Math.max(0, below - probability),
        test.path("share_below_at_most").doubleValue() - probability);
    comparison.within(
        what + " at or below",
        Math.max(0, probability - notAbove),
        probability - test.path("share_at_or_below_at_least").doubleValue());
  }

  private static double share(DoubleStream some, double[] all) {
    return (double) some.count() / all.length;
  }
}
