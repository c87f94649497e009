package org.dino4j.recipes.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/**
 * Too little memory. It shows wherever the next few bytes are asked for, in a worker or in the
 * middle of somebody's code, and is never that code's fault.
 */
public final class OutOfMemory {
  private static final long MEGABYTE = 1 << 20;
  private static final List<String> OF_THE_HEAP = List.of("Java heap space", "GC overhead limit");
  private static final String LOWER =
      "lower --workers, train.batch (train.accumulate does the same batch in pieces) or the size of the pictures and views";

  private OutOfMemory() {}

  /** What to say of a fault that came from this, however deep below others; else nothing. */
  public static Optional<Refusal> in(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> refusal(cause).stream())
        .findFirst();
  }

  private static Optional<Refusal> refusal(Throwable cause) {
    if (cause instanceof OutOfMemoryError error && isTheFirst(error)) {
      return Optional.of(refusal(error, error));
    }
    // A class that could not be initialised for lack of memory tells so in words when next used.
    if (cause instanceof ExceptionInInitializerError
        && String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
      return Optional.of(refusal(new OutOfMemoryError("Java heap space"), cause));
    }
    return cause instanceof Refusal refusal && refusal.kind() == Refusal.Kind.OUT_OF_MEMORY
        ? Optional.of(refusal)
        : Optional.empty();
  }

  /** What a worker met, the one who waited for it throws again without a word. */
  private static boolean isTheFirst(OutOfMemoryError error) {
    return error.getMessage() != null || error.getCause() == null;
  }

  private static Refusal refusal(OutOfMemoryError error, Throwable cause) {
    return new Refusal(Refusal.Kind.OUT_OF_MEMORY, says(error), cause);
  }

  private static String says(OutOfMemoryError error) {
    String reason = Optional.ofNullable(error.getMessage()).orElse(OF_THE_HEAP.get(0));
    return OF_THE_HEAP.stream().anyMatch(reason::startsWith)
        ? "out of memory: Java's heap of %s MB is full. Give it more room, as in DINO4J_OPTS=-Xmx4g, or %s"
            .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE, LOWER)
        : "out of memory: %s. Take a machine with more, or %s".formatted(reason, LOWER);
  }
}
