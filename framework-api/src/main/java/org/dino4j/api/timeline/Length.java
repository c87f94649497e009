package org.dino4j.api.timeline;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dino4j.api.option.Options;

/**
 * A length of training with its unit: {@code "5 epochs"}, {@code "400 steps"}, {@code "1000000
 * samples"}.
 */
public record Length(double amount, Unit unit) {
  /** The form of a length as a regular expression, also for a JSON schema. */
  public static final String FORM = "\\s*([0-9]+(?:\\.[0-9]+)?)\\s+(step|epoch|sample)s?\\s*";

  private static final Pattern TEXT = Pattern.compile(FORM);

  /** No machine comes near it; products with a batch or an epoch still fit a long. */
  private static final double MOST = 1e12;

  public Length {
    Options.check(amount >= 0, "a length cannot be negative, found %s", amount);
  }

  /** Reads {@code "5 epochs"}. */
  public static Length parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    Options.check(
        matcher.matches(),
        "Expected a length such as \"5 epochs\", \"400 steps\" or \"10000 samples\" but found \"%s\"",
        text);
    double amount = Double.parseDouble(matcher.group(1));
    Options.check(
        amount <= MOST, "Expected a length of at most %s but found \"%s\"", (long) MOST, text);
    return new Length(amount, Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT) + "S"));
  }

  public static Length steps(long steps) {
    return new Length(steps, Unit.STEPS);
  }

  /** So many times as long. */
  public Length times(double factor) {
    return new Length(amount * factor, unit);
  }

  /** As {@link #parse} reads it: without an exponent. */
  @Override
  public String toString() {
    String number =
        amount == Math.rint(amount)
            ? Long.toString((long) amount)
            : BigDecimal.valueOf(amount).toPlainString();
    return number + " " + unit.name().toLowerCase(Locale.ROOT);
  }

  /** What a length is counted in. */
  public enum Unit {
    STEPS,
    EPOCHS,
    SAMPLES
  }
}
