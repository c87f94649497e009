package org.dino4j.api.train;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.StateRole;

/**
 * All that a run's graph remembers: student, teacher, heads, centres, moments, counters, by name.
 * Parameters and states have their path for a name; slots have the parameter's path, {@code #} and
 * the slot's name; counts of updates are called {@code updates#group}.
 *
 * @param roles what its states are, by path; a file of weights does not hold them, and a snapshot
 *     that is read from one alone has none
 */
public record Snapshot(Map<String, FloatArray> arrays, Map<String, StateRole> roles) {
  public Snapshot {
    arrays = Collections.unmodifiableMap(new TreeMap<>(arrays));
    roles = Collections.unmodifiableMap(new TreeMap<>(roles));
  }

  /** Nothing is said of its states. */
  public Snapshot(Map<String, FloatArray> arrays) {
    this(arrays, Map.of());
  }
}
