package org.dino4j.api.option;

/**
 * An options record refused its values. The binder adds the JSON path and reports it with the other
 * faults.
 */
public final class InvalidOptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public InvalidOptionException(String message) {
    super(message);
  }
}
