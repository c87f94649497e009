package org.dino4j.api.evaluate;

import java.util.Comparator;

/** Which way a score improves. */
public enum Better {
  HIGHER,
  LOWER;

  /** Whether {@code one} is better than {@code other}, and not just as good. */
  public boolean isBetter(double one, double other) {
    return this == HIGHER ? one > other : one < other;
  }

  /** The best first. */
  public Comparator<Double> bestFirst() {
    return this == HIGHER ? Comparator.reverseOrder() : Comparator.naturalOrder();
  }
}
