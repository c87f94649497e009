package org.dino4j.api.optimize;

/**
 * How parameters stand still at the start of a run, or for all of it.
 *
 * @param how what happens to what the update rule remembers of them meanwhile
 * @param steps for how many steps
 */
public record Freeze(How how, long steps) {
  /** More steps than a run can have. */
  public static final long FOR_GOOD = Long.MAX_VALUE;

  /** What happens to moments and counters meanwhile. */
  public enum How {
    /**
     * The update is left out: moments and the count of updates stand still, too (DINO v1 sets the
     * gradient of its last layer to none).
     */
    SKIP,
    /**
     * The update is done with learning rate 0: moments and the count go on (DINOv2 sets the rate of
     * its last layer to 0).
     */
    ZERO_RATE
  }

  /** Never. */
  public static Freeze none() {
    return new Freeze(How.ZERO_RATE, 0);
  }

  /** Updates are left out for so many steps. */
  public static Freeze skipped(long steps) {
    return new Freeze(How.SKIP, steps);
  }

  /** The learning rate is 0 for so many steps. */
  public static Freeze atRateZero(long steps) {
    return new Freeze(How.ZERO_RATE, steps);
  }
}
