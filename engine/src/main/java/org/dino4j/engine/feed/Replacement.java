package org.dino4j.engine.feed;

/**
 * A sample of a batch that another one stands in for.
 *
 * @param sample the one that cannot be read
 * @param by name of the one that was taken
 */
public record Replacement(Unreadable sample, String by) {}
