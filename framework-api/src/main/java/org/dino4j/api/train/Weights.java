package org.dino4j.api.train;

import java.util.Optional;
import org.dino4j.api.seed.Seeds;

/**
 * Where an encoder's weights come from: a snapshot, or the first values that a run with these seeds
 * starts from.
 */
public record Weights(Seeds seeds, Optional<Snapshot> snapshot) {
  /** The untrained network. */
  public static Weights initial(Seeds seeds) {
    return new Weights(seeds, Optional.empty());
  }

  public static Weights of(Seeds seeds, Snapshot snapshot) {
    return new Weights(seeds, Optional.of(snapshot));
  }
}
