package org.dino4j.engine.train;

/** The time since it was made. */
public final class ElapsedTime {
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();

  /** In seconds. */
  public double seconds() {
    return (System.nanoTime() - start) / NANOS;
  }
}
