package org.dino4j.engine.run;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * Where a checkpoint stands in its run.
 *
 * @param step steps done
 * @param events size of the event log then, in bytes
 * @param timing size of the timing log then, in bytes
 * @param eventsSha256 of the event log then; empty text if an earlier dino4j did not note it
 */
public record State(
    long step, long events, long timing, @JsonSetter(nulls = Nulls.AS_EMPTY) String eventsSha256) {
  /** Before the first step. */
  public static final State START = new State(0, 0, 0, "");
}
