package org.dino4j.tensorflow.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dino4j.tensorflow.scope.Stored;

/**
 * Cuts a list of variables into portions of bounded size. A run of the graph that is seen for the
 * first time costs milliseconds, so many variables share one; all of them would not fit in memory
 * twice.
 */
final class Portions {
  private static final long FLOATS_AT_ONCE = 32 << 20;

  private Portions() {}

  static List<List<Stored>> of(Collection<Stored> variables) {
    List<List<Stored>> portions = new ArrayList<>();
    List<Stored> portion = new ArrayList<>();
    long floats = 0;
    for (Stored stored : variables) {
      portion.add(stored);
      floats += stored.shape().size();
      if (floats >= FLOATS_AT_ONCE) {
        portions.add(portion);
        portion = new ArrayList<>();
        floats = 0;
      }
    }
    if (!portion.isEmpty()) {
      portions.add(portion);
    }
    return portions;
  }
}
