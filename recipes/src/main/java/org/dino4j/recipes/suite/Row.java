package org.dino4j.recipes.suite;

/**
 * A line of a suite's table.
 *
 * @param run name of the entry
 * @param what the result asked for, {@code findings}, or {@code run} for one that failed
 * @param source where the expectation comes from
 */
record Row(
    String run, long seed, String what, String expected, String found, boolean ok, String source) {}
