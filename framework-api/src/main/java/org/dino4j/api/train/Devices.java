package org.dino4j.api.train;

/**
 * Where a graph runs.
 *
 * @param kind which processor
 * @param threads threads of one operation on the CPU; part of the promise of equal bits
 */
public record Devices(Kind kind, int threads) {
  /** Which processor. */
  public enum Kind {
    CPU,
    GPU
  }

  public static Devices cpu(int threads) {
    return new Devices(Kind.CPU, threads);
  }
}
