package org.dino4j.api.data;

import java.util.Map;
import java.util.OptionalInt;

/**
 * One picture of a data set and what is known of it.
 *
 * @param id a name that a person can find it by: a path, an entry of an archive, an index
 * @param label its class, from 0, if the source knows one
 * @param targets maps that belong to it, by name: {@code height}
 */
public record Sample(String id, Image image, OptionalInt label, Map<String, Raster> targets) {
  public Sample {
    targets = Map.copyOf(targets);
  }

  /** A picture without maps. */
  public Sample(String id, Image image, OptionalInt label) {
    this(id, image, label, Map.of());
  }
}
