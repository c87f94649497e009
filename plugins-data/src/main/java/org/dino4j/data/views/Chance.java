package org.dino4j.data.views;

import org.dino4j.api.option.Options;
import org.dino4j.api.seed.Seeds;

/** Something that happens with a probability. */
final class Chance {
  private Chance() {}

  static void check(String option, double probability) {
    Options.check(
        probability >= 0 && probability <= 1,
        "%s is a probability, from 0 to 1; found %s",
        option,
        probability);
  }

  static boolean happens(double probability, Seeds seeds) {
    return seeds.generator().nextDouble() < probability;
  }
}
