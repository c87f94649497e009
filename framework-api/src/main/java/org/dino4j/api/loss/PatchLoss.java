package org.dino4j.api.loss;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;

/**
 * Compares what student and teacher say of patches: of those that were hidden from the student, as
 * in iBOT and DINOv2, or of all.
 */
@Doc("compares what student and teacher say of patches that the student did not see")
public interface PatchLoss extends Part {
  /** Nothing of a row of weight 0 may reach the value, the updates or what is watched. */
  LossTerm of(GraphScope at, PatchRows patches);
}
