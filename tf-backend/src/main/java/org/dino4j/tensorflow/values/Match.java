package org.dino4j.tensorflow.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.tensorflow.scope.Stored;

/** Whether named arrays fit a graph's variables. */
public final class Match {
  private static final int SHOWN = 8;

  private Match() {}

  /**
   * Every array has a variable of its shape, and every variable its array.
   *
   * @throws Refusal that names what differs
   */
  public static void requireWhole(
      Collection<Stored> variables, Map<String, FloatArray> arrays, String what) {
    List<String> faults = new ArrayList<>(faults(variables, arrays));
    variables.stream()
        .filter(stored -> !arrays.containsKey(stored.path()))
        .forEach(stored -> faults.add(stored.path() + " is missing"));
    refuse(faults, what);
  }

  /** Every array has a variable of its shape. */
  public static void requirePart(
      Collection<Stored> variables, Map<String, FloatArray> arrays, String what) {
    refuse(faults(variables, arrays), what);
  }

  private static List<String> faults(Collection<Stored> variables, Map<String, FloatArray> arrays) {
    List<String> faults = new ArrayList<>();
    Map<String, Stored> byPath = new HashMap<>();
    variables.forEach(stored -> byPath.put(stored.path(), stored));
    arrays.forEach(
        (path, array) -> {
          Stored stored = byPath.get(path);
          if (stored == null) {
            faults.add(path + " is not in this network");
          } else {
            shapes(stored, array).ifPresent(faults::add);
          }
        });
    return faults;
  }

  /** What is wrong with an array's shape. */
  public static Optional<String> shapes(Stored stored, FloatArray array) {
    long[] needed = stored.shape().asArray();
    return Arrays.equals(array.shape(), needed)
        ? Optional.empty()
        : Optional.of(
            "%s is %s, this network needs %s"
                .formatted(stored.path(), Arrays.toString(array.shape()), Arrays.toString(needed)));
  }

  private static void refuse(List<String> faults, String what) {
    if (faults.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder(what + " does not fit this network:");
    faults.stream().limit(SHOWN).forEach(fault -> message.append("\n  ").append(fault));
    if (faults.size() > SHOWN) {
      message.append("\n  and ").append(faults.size() - SHOWN).append(" more");
    }
    throw new Refusal(Refusal.Kind.WEIGHTS, message.toString());
  }
}
