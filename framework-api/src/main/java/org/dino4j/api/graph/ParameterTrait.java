package org.dino4j.api.graph;

/** What the optimiser must know of a parameter beside its name and shape. */
public enum ParameterTrait {
  /** Belongs to the last layer of a projection head, which a recipe may freeze at the start. */
  LAST_LAYER,
  /**
   * Never trained, but followed by the teacher and saved: a weight norm's gain that is fixed at 1.
   */
  FIXED
}
