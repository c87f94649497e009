package org.dino4j.recipes.run;

/**
 * Where a checkpoint stands in its run.
 *
 * @param step steps done
 * @param events size of the event log then, in bytes
 * @param timing size of the timing log then, in bytes
 */
public record State(long step, long events, long timing) {
  /** Before the first step. */
  public static final State START = new State(0, 0, 0);
}
