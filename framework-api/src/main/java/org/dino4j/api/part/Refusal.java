package org.dino4j.api.part;

/**
 * A user's mistake, or bad input of any kind. The message is for the user: it says what is wrong,
 * where, and the cure. It ends a command without a stack trace; the command line has an exit code
 * for each kind.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public Refusal(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Refusal(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What was at fault. */
  public enum Kind {
    USAGE,
    RECIPE,
    DATA,
    WEIGHTS,
    PLUGIN,
    RUN_FOLDER,
    DEVICE,
    NON_FINITE,
    OUT_OF_MEMORY
  }
}
