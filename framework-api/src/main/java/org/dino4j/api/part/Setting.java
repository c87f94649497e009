package org.dino4j.api.part;

import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;

/**
 * What a part is put into.
 *
 * @param inputs the views of a step
 * @param timeline batch and lengths of the run
 * @param microBatches how many pieces a batch is cut into; 1 means no gradient accumulation
 * @param replicas which of how many copies of the run this is
 */
public record Setting(InputSpec inputs, Timeline timeline, int microBatches, Replicas replicas) {
  /** A run by itself. */
  public Setting(InputSpec inputs, Timeline timeline, int microBatches) {
    this(inputs, timeline, microBatches, Replicas.NONE);
  }
}
