package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.dino4j.api.part.Refusal;

/** Refusals of data. */
final class DataRefusal {
  private DataRefusal() {}

  static Refusal of(String message, Object... values) {
    return new Refusal(Refusal.Kind.DATA, message.formatted(values));
  }

  static Refusal unreadable(Object path, IOException cause) {
    String reason =
        cause instanceof AccessDeniedException
            ? "permission denied"
            : String.valueOf(cause.getMessage());
    return new Refusal(
        Refusal.Kind.DATA,
        path + " cannot be read: " + reason + ". Check that it is there and that you may read it.",
        cause);
  }
}
