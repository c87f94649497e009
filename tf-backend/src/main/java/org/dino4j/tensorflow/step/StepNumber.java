package org.dino4j.tensorflow.step;

/**
 * A number that a step is looked at by.
 *
 * @param kind what it is
 * @param name a term, a parameter's or a state's path
 */
record StepNumber(Kind kind, String name) {
  /** The weighted sum of the terms, as it is called when it is to blame. */
  static final StepNumber TOTAL = new StepNumber(Kind.TOTAL, "total loss");

  /** What a number is. */
  enum Kind {
    TOTAL,
    TERM,
    /** The norm of a parameter's gradient. */
    GRADIENT,
    /** The norm of what a state observed. */
    OBSERVED
  }

  static StepNumber term(String name) {
    return new StepNumber(Kind.TERM, name);
  }

  static StepNumber gradient(String path) {
    return new StepNumber(Kind.GRADIENT, path);
  }

  static StepNumber observed(String path) {
    return new StepNumber(Kind.OBSERVED, path);
  }
}
