package org.dino4j.engine.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.unit.Unit;

/** What a recipe expects of a result, as people write it: {@code 80 to 87 %}. */
public record ExpectedScore(String name, double low, double high, Unit unit) {
  private static final int DIGITS = 2;

  /** One of a recipe, in the unit that its evaluation measures in. */
  public static ExpectedScore of(String name, List<Double> ends, List<Evaluation> evaluations) {
    return new ExpectedScore(name, ends.get(0), ends.get(1), unit(name, evaluations));
  }

  private static Unit unit(String name, List<Evaluation> evaluations) {
    if (name.equals(ScoreName.MINUTES)) {
      return Unit.NONE;
    }
    ScoreName asked = ScoreName.of(name);
    return evaluations.stream()
        .filter(evaluation -> evaluation.name().equals(asked.evaluation()))
        .flatMap(evaluation -> evaluation.measures().stream())
        .filter(measure -> asked.measure().isEmpty() || measure.name().equals(asked.measure()))
        .map(Measure::unit)
        .findFirst()
        .orElse(Unit.SHARE);
  }

  /** All of a recipe, one after the other. */
  public static String listed(Map<String, List<Double>> expected, List<Evaluation> evaluations) {
    return expected.entrySet().stream()
        .map(e -> of(e.getKey(), e.getValue(), evaluations))
        .map(range -> range.name() + " " + range.text())
        .collect(Collectors.joining(", "));
  }

  public boolean holds(double value) {
    return value >= low && value <= high;
  }

  /** The range alone. */
  public String text() {
    return "%s to %s%s".formatted(number(low), number(high), unit.sign());
  }

  private String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(unit.scaled(value))
            .setScale(DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return rounded.toPlainString();
  }
}
