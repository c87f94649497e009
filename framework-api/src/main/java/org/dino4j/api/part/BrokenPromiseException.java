package org.dino4j.api.part;

/**
 * A part gave something else than its interface promises: class tokens of another width than it
 * says, too few rows. A mistake in the part; whoever catches it knows the jar that the part is
 * from.
 */
public final class BrokenPromiseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Object part;

  /**
   * A broken promise.
   *
   * @param part what broke it
   * @param what what it says and what it gave: {@code says that ..., but gave ...}
   */
  public BrokenPromiseException(Object part, String what) {
    super(what);
    this.part = part;
  }

  /** The part that broke it. */
  public Object part() {
    return part;
  }
}
