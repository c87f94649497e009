package org.dino4j.evaluations.knn;

import java.util.List;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.train.Snapshot;

/** The centre that a loss takes off a teacher's logits, as a snapshot holds it. */
final class Centers {
  private Centers() {}

  /** All that a snapshot holds; with several losses there may be several. */
  static List<FloatArray> of(Snapshot snapshot) {
    return snapshot.arrays().entrySet().stream()
        .filter(array -> isCenter(array.getKey(), snapshot))
        .map(array -> array.getValue())
        .toList();
  }

  private static boolean isCenter(String path, Snapshot snapshot) {
    return snapshot.roles().isEmpty()
        ? isCalledSo(path)
        : snapshot.roles().get(path) == StateRole.CENTRE;
  }

  /** As centres are called in snapshots of version 0.1, which declare nothing. */
  private static boolean isCalledSo(String path) {
    return path.startsWith("losses.") && path.endsWith(".center");
  }
}
