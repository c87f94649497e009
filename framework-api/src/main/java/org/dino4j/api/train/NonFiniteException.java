package org.dino4j.api.train;

import java.util.List;
import java.util.Map;

/** A step whose numbers were not all finite. It was stopped before anything was written. */
public final class NonFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> culprits;
  private final transient Map<String, Double> scheduled;

  /**
   * A step that was stopped.
   *
   * @param culprits what was not finite: schedules by name, terms, gradients by parameter path
   * @param scheduled the value of every schedule in the step
   */
  public NonFiniteException(List<String> culprits, Map<String, Double> scheduled) {
    super("not finite: " + String.join(", ", culprits));
    this.culprits = List.copyOf(culprits);
    this.scheduled = Map.copyOf(scheduled);
  }

  /** Schedules first, then terms, then gradients by parameter path. */
  public List<String> culprits() {
    return culprits;
  }

  /** What the step was done with: learning rate, teacher temperature ... */
  public Map<String, Double> scheduled() {
    return scheduled;
  }
}
