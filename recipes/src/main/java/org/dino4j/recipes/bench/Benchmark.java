package org.dino4j.recipes.bench;

/** Something that can be measured by itself. */
interface Benchmark {
  /** The word after {@code bench}. */
  String name();

  /** Measures. */
  Figures measure(BenchSetting setting);
}
