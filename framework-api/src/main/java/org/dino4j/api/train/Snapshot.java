package org.dino4j.api.train;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;

/**
 * All that a run's graph remembers: student, teacher, heads, centres, moments, counters, by name.
 * Parameters and states have their path for a name; slots have the parameter's path, {@code #} and
 * the slot's name; counts of updates are called {@code updates#group}.
 */
public record Snapshot(Map<String, FloatArray> arrays) {
  public Snapshot {
    arrays = Collections.unmodifiableMap(new TreeMap<>(arrays));
  }
}
