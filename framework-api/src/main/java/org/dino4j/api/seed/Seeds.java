package org.dino4j.api.seed;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A node of the run's tree of randomness. Children are named by purpose and by counter, for example
 * {@code seeds.child("views").child(epoch).child(sample)}; a node never changes, so the same path
 * gives the same numbers whoever asks, whenever, on whichever thread.
 */
public record Seeds(long value) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  /** The child for a purpose. */
  public Seeds child(String purpose) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
    }
    return new Seeds(mix(value ^ mix(hash)));
  }

  /** The child for a counter: an epoch, a sample, a view, a step. */
  public Seeds child(long counter) {
    return new Seeds(mix(value + GOLDEN_RATIO * (2 * counter + 1)));
  }

  /** A fresh generator that starts at this node. */
  public RandomGenerator generator() {
    return new SplittableRandom(value);
  }

  /**
   * The finaliser of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
   * generators", 2014).
   */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
