package org.dino4j.api.part;

import org.dino4j.api.option.Options;

/**
 * Copies of a run that share the logical batch, each with its own rows and all with the same
 * weights.
 *
 * @param rank which of them this is, from 0
 * @param count how many there are; 1 is all that can be trained today
 */
public record Replicas(int rank, int count) {
  /** A run by itself. */
  public static final Replicas NONE = new Replicas(0, 1);

  public Replicas {
    Options.check(
        rank >= 0 && rank < count, "rank must be from 0 to below %s, found %s", count, rank);
  }
}
