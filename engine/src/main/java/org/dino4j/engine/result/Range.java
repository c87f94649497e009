package org.dino4j.engine.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a recipe expects of a result, as people write it: {@code 80 to 87 %}. */
public record Range(String name, double low, double high) {
  /** The one result that is no share. */
  public static final String MINUTES = "minutes";

  private static final int DIGITS = 2;

  /** All of a recipe, one after the other. */
  public static String listed(Map<String, List<Double>> expected) {
    return expected.entrySet().stream()
        .map(e -> new Range(e.getKey(), e.getValue().get(0), e.getValue().get(1)))
        .map(range -> range.name() + " " + range.text())
        .collect(Collectors.joining(", "));
  }

  public boolean holds(double value) {
    return value >= low && value <= high;
  }

  /** The range alone. */
  public String text() {
    return name.equals(MINUTES)
        ? "%s to %s".formatted(number(low), number(high))
        : "%s to %s %%".formatted(number(100 * low), number(100 * high));
  }

  private static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
