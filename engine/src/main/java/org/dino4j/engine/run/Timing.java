package org.dino4j.engine.run;

/**
 * A line of {@code timing.jsonl}.
 *
 * @param what {@code step}, {@code evaluation}, {@code checkpoint}, {@code start}
 * @param step steps done before it
 * @param seconds how long it took
 * @param waited how much of that was spent waiting for data
 */
public record Timing(String what, long step, double seconds, double waited) {}
