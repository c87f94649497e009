package org.dino4j.api.option;

/** The options of a part that has none. */
public record NoOptions() {}
