package org.dino4j.engine.feed;

import java.util.List;
import org.dino4j.api.train.Batch;

/**
 * The batch of one step and what happened while it was made.
 *
 * @param step the step it is for, from 0
 * @param replaced samples that could not be read, in the order of the batch
 */
public record FedBatch(long step, Batch batch, List<Replacement> replaced) {
  public FedBatch {
    replaced = List.copyOf(replaced);
  }

  /** The same as the batch of another step: of the run's, where a feed counts those of a phase. */
  public FedBatch as(long other) {
    return new FedBatch(other, batch, replaced);
  }
}
