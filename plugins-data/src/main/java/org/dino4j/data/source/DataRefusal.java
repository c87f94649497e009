package org.dino4j.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;

/** Refusals of data. */
final class DataRefusal {
  /** What Linux and macOS say of the process, not of the file that they say it about. */
  private static final List<String> LIMITS =
      List.of("Too many open files", "Cannot allocate memory", "No file descriptors available");

  private DataRefusal() {}

  static Refusal of(String message, Object... values) {
    return new Refusal(Refusal.Kind.DATA, message.formatted(values));
  }

  static Refusal unreadable(Object path, IOException cause) {
    return new Refusal(
        Refusal.Kind.DATA,
        "%s cannot be read: %s. Check that it is there and that you may read it."
            .formatted(path, reason(cause)),
        cause);
  }

  /** Java's exceptions about files have the path for their message. */
  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is not there";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /**
   * One sample that cannot be read.
   *
   * @throws Refusal if a limit of this machine is the reason: on another one the sample is fine
   * @throws UncheckedIOException if the reader was interrupted, which says nothing about the sample
   */
  static UnreadableSampleException unreadableSample(String id, String what, IOException cause) {
    if (cause instanceof ClosedByInterruptException) {
      throw new UncheckedIOException(cause);
    }
    String message = reason(cause);
    if (LIMITS.stream().anyMatch(message::contains)) {
      throw new Refusal(
          Refusal.Kind.DATA,
          "%s could not be opened: %s. That is a limit of this machine, not a fault of the picture. Raise it, for example with 'ulimit -n 4096', or take fewer --workers."
              .formatted(id, message),
          cause);
    }
    return new UnreadableSampleException(id, what + ": " + message, cause);
  }
}
