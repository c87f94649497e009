package org.dino4j.api.data;

/**
 * One sample cannot be read; the rest of the set can. The message names the sample and what is
 * wrong with it.
 */
public final class UnreadableSampleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String id;

  public UnreadableSampleException(String id, String reason) {
    super(id + ": " + reason);
    this.id = id;
  }

  /** The name of the sample. */
  public String id() {
    return id;
  }
}
