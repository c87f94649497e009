package org.dino4j.engine.feed;

/**
 * A sample that could not be read.
 *
 * @param index its place in the data set
 * @param id its name
 * @param reason what is wrong with it
 */
public record Unreadable(int index, String id, String reason) {}
