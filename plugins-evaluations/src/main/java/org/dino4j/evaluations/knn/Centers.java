package org.dino4j.evaluations.knn;

import java.util.List;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;

/** The centre that a loss takes off a teacher's logits, as a snapshot holds it. */
final class Centers {
  private static final String NAME = "losses\\..*\\bcenter";

  private Centers() {}

  /** All that a snapshot holds; with several losses there may be several. */
  static List<FloatArray> of(Snapshot snapshot) {
    return snapshot.arrays().entrySet().stream()
        .filter(array -> array.getKey().matches(NAME))
        .map(array -> array.getValue())
        .toList();
  }
}
