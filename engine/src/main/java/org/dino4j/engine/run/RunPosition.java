package org.dino4j.engine.run;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.graph.StateRole;

/**
 * Where a checkpoint stands in its run.
 *
 * @param step steps done
 * @param events size of the event log then, in bytes
 * @param timing size of the timing log then, in bytes
 * @param eventsSha256 of the event log then; empty text if an earlier dino4j did not note it
 * @param roles what the states among its weights are, by path; empty if an earlier dino4j did not
 *     note it. The file of weights holds numbers alone, so that equal weights are equal files
 */
public record RunPosition(
    long step,
    long events,
    long timing,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String eventsSha256,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, StateRole> roles) {
  /** Before the first step. */
  public static final RunPosition START = new RunPosition(0, 0, 0, "");

  public RunPosition {
    roles = Collections.unmodifiableMap(new TreeMap<>(roles));
  }

  /** Nothing is said of the states among the weights. */
  public RunPosition(long step, long events, long timing, String eventsSha256) {
    this(step, events, timing, eventsSha256, Map.of());
  }

  RunPosition with(Map<String, StateRole> roles) {
    return new RunPosition(step, events, timing, eventsSha256, roles);
  }
}
