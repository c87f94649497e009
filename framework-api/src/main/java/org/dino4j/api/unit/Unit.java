package org.dino4j.api.unit;

import java.util.Locale;

/** What a number is counted in, and how people read it. */
public enum Unit {
  /** From 0 to 1; read in percent. */
  SHARE("%.1f", 100, " %"),
  METRES("%.3f", 1, " m"),
  DECIBEL("%.1f", 1, " dB"),
  /** Of entropies and divergences. */
  NATS("%.3f", 1, " nats"),
  /** Of a space: how many directions are used. */
  DIMENSIONS("%.1f", 1, " dimensions"),
  /** A bare number. */
  NONE("%.4g", 1, "");

  private final String format;
  private final double factor;
  private final String sign;

  Unit(String format, double factor, String sign) {
    this.format = format;
    this.factor = factor;
    this.sign = sign;
  }

  /** {@code 41.2 %} of a share of 0.412, {@code 0.412 m} of as many metres. */
  public String text(double value) {
    return String.format(Locale.ROOT, format, scaled(value)) + sign;
  }

  /** As it is read: in percent where it is a share. */
  public double scaled(double value) {
    return factor * value;
  }

  /** What stands behind a figure, with the space before it. */
  public String sign() {
    return sign;
  }
}
