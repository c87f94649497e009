package org.dino4j.api.evaluate;

import java.util.List;
import org.dino4j.api.train.Snapshot;

/** An evaluation of one run. */
public interface OpenEvaluation extends AutoCloseable {
  /**
   * Scores that do not depend on training: {@code randomInit@10}, {@code rawPixels@10}, {@code
   * chance} ... It takes time and gives the same each time: ask once. Empty where the data allow no
   * measurement; {@link #notes()} says why.
   */
  List<Score> baselines();

  /**
   * Scores of the run's networks as they are in the snapshot, those of the network to keep first:
   * {@code teacher@10}, {@code student@10} ... Unless the recipe says another, the first score of
   * the first evaluation says which checkpoint is the best. Empty where the data allow no
   * measurement.
   */
  List<Score> measure(Snapshot snapshot);

  /** What a report shows beside the scores. It takes time, and is asked when a page is written. */
  default List<Exhibit> exhibits(Snapshot snapshot) {
    return List.of();
  }

  /** Pictures that cannot be read and were left out so far: the name of each and what is wrong. */
  default List<String> unreadable() {
    return List.of();
  }

  /**
   * What a reader must know to judge the results, one sentence each: what could not be measured and
   * why, queries that are in the bank as well. Complete once something was measured.
   */
  default List<String> notes() {
    return List.of();
  }

  @Override
  void close();
}
