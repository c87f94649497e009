package org.dino4j.methods.mask;

import java.util.List;
import org.dino4j.api.option.Options;

/** From {@code low} to {@code high}, both in 0 .. 1; a recipe writes {@code [low, high]}. */
record Share(double low, double high) {
  /**
   * Reads {@code [low, high]}.
   *
   * @throws org.dino4j.api.option.InvalidOptionException if it is not two shares in rising order
   */
  static Share of(String option, List<Double> ends) {
    Options.check(
        ends.size() == 2 && ends.get(0) <= ends.get(1),
        "%s must be [low, high] with low not above high, found %s",
        option,
        ends);
    check(option, ends.get(0));
    check(option, ends.get(1));
    return new Share(ends.get(0), ends.get(1));
  }

  /** Refuses what is no share. */
  static void check(String option, double value) {
    Options.check(value >= 0 && value <= 1, "%s must lie in 0 .. 1, found %s", option, value);
  }
}
