package org.dino4j.engine.source;

/** The two parts of a source that is cut. */
public enum Portion {
  TRAIN,
  HELD_OUT
}
