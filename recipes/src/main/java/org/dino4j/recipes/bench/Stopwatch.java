package org.dino4j.recipes.bench;

import java.util.Arrays;

/** Seconds that repeated work took. */
record Stopwatch(double[] seconds) {
  private static final double NANOS = 1e9;

  /** Does the work {@code warmUps} times unmeasured, then {@code rounds} times. */
  static Stopwatch time(int warmUps, int rounds, Runnable work) {
    for (int i = 0; i < warmUps; i++) {
      work.run();
    }
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      work.run();
      seconds[i] = (System.nanoTime() - start) / NANOS;
    }
    Arrays.sort(seconds);
    return new Stopwatch(seconds);
  }

  double fastest() {
    return seconds[0];
  }

  double median() {
    return seconds[seconds.length / 2];
  }

  double total() {
    return Arrays.stream(seconds).sum();
  }
}
