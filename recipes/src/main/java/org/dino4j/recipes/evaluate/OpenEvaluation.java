package org.dino4j.recipes.evaluate;

import java.util.Map;
import org.dino4j.api.train.Snapshot;

/** An evaluation of one run. */
public interface OpenEvaluation extends AutoCloseable {
  /**
   * Results that do not depend on training, measured once: randomInit, rawPixels, chance ..., by
   * name and k.
   */
  Map<String, Double> baselines();

  /**
   * Results of the run's networks as they are in the snapshot: {@code teacher@10}, {@code
   * student@10} ...
   */
  Map<String, Double> measure(Snapshot snapshot);

  @Override
  void close();
}
