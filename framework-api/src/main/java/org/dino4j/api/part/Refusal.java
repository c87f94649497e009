package org.dino4j.api.part;

/**
 * A user's mistake, or bad input of any kind. The message is for the user: it says what is wrong,
 * where, and the cure. It ends a command without a stack trace and with the exit code of its kind.
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

  /** What was at fault; each kind has its own exit code. */
  public enum Kind {
    USAGE(2),
    RECIPE(3),
    DATA(4),
    WEIGHTS(5),
    PLUGIN(6),
    RUN_FOLDER(7),
    DEVICE(8),
    NON_FINITE(9),
    OUT_OF_MEMORY(10);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }
}
