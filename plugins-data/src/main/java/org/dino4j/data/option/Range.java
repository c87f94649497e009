package org.dino4j.data.option;

import java.util.List;
import java.util.random.RandomGenerator;
import org.dino4j.api.option.Options;

/** Numbers from {@code low} to {@code high}; a recipe writes {@code [low, high]}. */
public record Range(double low, double high) {
  /**
   * Reads {@code [low, high]}.
   *
   * @throws org.dino4j.api.option.InvalidOptionException if it is not two numbers in rising order
   */
  public static Range of(String option, List<Double> ends) {
    Options.check(
        ends.size() == 2 && ends.get(0) <= ends.get(1),
        "%s must be [low, high] with low not above high, found %s",
        option,
        ends);
    return new Range(ends.get(0), ends.get(1));
  }

  /** A number of this range, each as likely. */
  public double draw(RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }
}
