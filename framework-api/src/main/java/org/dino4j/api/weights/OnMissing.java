package org.dino4j.api.weights;

/** What becomes of parameters that a file has no values for. */
public enum OnMissing {
  /** The run does not start. */
  REFUSE,
  /** They start by chance, and the report says so. */
  INITIALIZE
}
