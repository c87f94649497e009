package org.dino4j.api.train;

import java.util.List;

/** A step whose loss or gradients were not finite. It was stopped before anything was written. */
public final class NonFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> culprits;

  public NonFiniteException(List<String> culprits) {
    super("not finite: " + String.join(", ", culprits));
    this.culprits = List.copyOf(culprits);
  }

  /** Terms first, then gradients by parameter path. */
  public List<String> culprits() {
    return culprits;
  }
}
