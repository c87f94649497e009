package org.dino4j.api.train;

import java.util.List;
import java.util.Map;

/**
 * A step whose numbers were not all finite: what it computed, and then it was stopped before
 * anything was written, or what it wrote.
 */
public final class NonFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> culprits;
  private final transient Map<String, Double> scheduled;
  private final boolean written;

  /**
   * A step that was stopped before it wrote anything.
   *
   * @param culprits what was not finite: schedules by name, terms, gradients by parameter path
   * @param scheduled the value of every schedule in the step
   */
  public NonFiniteException(List<String> culprits, Map<String, Double> scheduled) {
    this("not finite: ", culprits, scheduled, false);
  }

  private NonFiniteException(
      String says, List<String> culprits, Map<String, Double> scheduled, boolean written) {
    super(says + String.join(", ", culprits));
    this.culprits = List.copyOf(culprits);
    this.scheduled = Map.copyOf(scheduled);
    this.written = written;
  }

  /**
   * A step whose gradients were finite and whose update was not. What it wrote cannot be taken
   * back.
   *
   * @param culprits names, as in a {@link Snapshot}, of the arrays that are not finite now
   * @param scheduled the value of every schedule in the step
   */
  public static NonFiniteException written(List<String> culprits, Map<String, Double> scheduled) {
    return new NonFiniteException("written and not finite: ", culprits, scheduled, true);
  }

  /** Schedules first, then terms, then gradients by parameter path; or what was written. */
  public List<String> culprits() {
    return culprits;
  }

  /** What the step was done with: learning rate, teacher temperature ... */
  public Map<String, Double> scheduled() {
    return scheduled;
  }

  /** Whether the session's arrays are ruined. */
  public boolean isWritten() {
    return written;
  }
}
