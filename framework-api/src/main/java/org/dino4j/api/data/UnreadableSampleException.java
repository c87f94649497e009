package org.dino4j.api.data;

import java.util.HashSet;
import java.util.Set;

/**
 * One sample cannot be read; the rest of the set can. The message names the sample and what is
 * wrong with it.
 *
 * <p>It speaks of the data. An {@link Error}, such as too little memory, says something about this
 * machine: a run that passed the sample over for it would compute other bits than on a larger one.
 * So an error among the causes, however deep, is thrown in place of this exception.
 */
public final class UnreadableSampleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String id;

  /** For a fault that was seen in the data itself. */
  public UnreadableSampleException(String id, String reason) {
    super(id + ": " + reason);
    this.id = id;
  }

  /**
   * For a fault that a reader reported.
   *
   * @throws Error if one is the cause, or the cause's cause and so on
   */
  public UnreadableSampleException(String id, String reason, Throwable cause) {
    this(id, reason);
    initCause(cause);
  }

  @Override
  public synchronized Throwable initCause(Throwable cause) {
    throwErrorIn(cause);
    return super.initCause(cause);
  }

  /**
   * Throws the first {@link Error} of a chain of causes; does nothing where there is none. For
   * whoever catches what a reader throws and makes something else of it.
   */
  public static void throwErrorIn(Throwable thrown) {
    Set<Throwable> seen = new HashSet<>();
    for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
      if (at instanceof Error error) {
        throw error;
      }
    }
  }

  /** The name of the sample. */
  public String id() {
    return id;
  }
}
