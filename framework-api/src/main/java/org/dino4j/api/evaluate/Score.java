package org.dino4j.api.evaluate;

import org.dino4j.api.option.Options;
import org.dino4j.api.unit.Unit;

/**
 * One result of an evaluation.
 *
 * @param network what was measured: {@code teacher}, or a baseline such as {@code randomInit}
 * @param measure what was measured of it: {@code 10} neighbours, {@code rmse}; empty where that is
 *     no question, as for {@code chance}
 */
public record Score(String network, String measure, double value, Unit unit, Better better) {
  /** The network that baselines call so: the run's own, before its first step. */
  public static final String RANDOM_INIT = "randomInit";

  public Score {
    ScoreName.objections(network)
        .forEach(said -> Options.check(false, "the network of a score %s", said));
    Options.check(!measure.contains(ScoreName.LESS), "the measure '%s' holds ' - '", measure);
  }

  /** {@code teacher@10}. */
  public String name() {
    return ScoreName.within(network, measure);
  }

  /** What it is a score of. */
  public Measure kind() {
    return new Measure(measure, unit, better);
  }

  /** The value as people read it. */
  public String text() {
    return unit.text(value);
  }

  /** Whether this is better than another of its kind. */
  public boolean isBetterThan(Score other) {
    return better.isBetter(value, other.value);
  }
}
