package org.dino4j.api.size;

import java.util.stream.LongStream;

/** How many numbers an array of some sides has. */
public final class Elements {
  /**
   * The most that one array holds: weights, pictures and batches pass through arrays of Java, which
   * are counted in 31 bits and keep a few words for themselves.
   */
  public static final long MOST = Integer.MAX_VALUE - 8L;

  private Elements() {}

  /** The product of the sides; {@link Long#MAX_VALUE} stands for all that is beyond it. */
  public static long of(long... sides) {
    if (LongStream.of(sides).anyMatch(side -> side == 0)) {
      return 0;
    }
    return LongStream.of(sides).reduce(1, Elements::times);
  }

  /** Whether an array of these sides can be made at all. */
  public static boolean fit(long... sides) {
    return of(sides) <= MOST;
  }

  /** The sum of two counts; it stays at {@link Long#MAX_VALUE} where that is passed. */
  public static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }

  private static long times(long one, long other) {
    return Math.multiplyHigh(one, other) == 0 && one * other >= 0 ? one * other : Long.MAX_VALUE;
  }
}
