package org.dino4j.api.data;

import java.util.OptionalInt;

/**
 * One picture of a data set.
 *
 * @param id a name that a person can find it by: a path, an entry of an archive, an index
 * @param label its class, from 0, if the source knows one
 */
public record Sample(String id, Image image, OptionalInt label) {}
