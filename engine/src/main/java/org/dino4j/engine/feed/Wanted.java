package org.dino4j.engine.feed;

import java.util.Optional;
import java.util.Set;
import org.dino4j.api.mask.Masking;

/**
 * What batches hold beside pictures and labels.
 *
 * @param targets names of maps
 * @param masking which patches are hidden
 */
public record Wanted(Set<String> targets, Optional<Masking> masking) {
  /** Nothing. */
  public static final Wanted NOTHING = new Wanted(Set.of(), Optional.empty());

  public Wanted {
    targets = Set.copyOf(targets);
  }
}
