package org.dino4j.engine.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;

/** Looks at every number of a snapshot. */
public final class NotFinite {
  private static final int NAMED = 4;

  private NotFinite() {}

  /** The arrays with a number that is not finite, in words; empty if there are none. */
  static String in(Snapshot snapshot) {
    List<String> names =
        snapshot.arrays().entrySet().stream()
            .filter(array -> !isFinite(array.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? named : named + " and %s more".formatted(names.size() - NAMED);
  }

  private static boolean isFinite(FloatArray array) {
    for (float value : array.values()) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses a snapshot that holds such numbers.
   *
   * @param what it is, as the message begins
   * @param cure ends the message
   */
  public static void refuse(Snapshot snapshot, String what, String cure) {
    String names = in(snapshot);
    if (!names.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.NON_FINITE,
          "%s: not every number is finite in %s. %s".formatted(what, names, cure));
    }
  }
}
