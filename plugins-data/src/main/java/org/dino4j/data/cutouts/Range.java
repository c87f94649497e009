package org.dino4j.data.cutouts;

import java.util.List;
import java.util.random.RandomGenerator;
import org.dino4j.api.option.Options;

/** Numbers from {@code low} to {@code high}; a recipe writes {@code [low, high]}. */
record Range(double low, double high) {
  /**
   * Reads {@code [low, high]}.
   *
   * @throws org.dino4j.api.option.InvalidOptionException if it is not two numbers in rising order
   */
  static Range of(String option, List<Double> ends) {
    Options.check(
        ends.size() == 2 && ends.get(0) <= ends.get(1),
        "%s must be [low, high] with low not above high, found %s",
        option,
        ends);
    return new Range(ends.get(0), ends.get(1));
  }

  double draw(RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }
}
