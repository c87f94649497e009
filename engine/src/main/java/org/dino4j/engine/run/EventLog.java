package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Reads {@code events.jsonl}. The first event of a run says in which format its log is written. */
public final class EventLog {
  /** Logs of 0.1 are of format 1: they declare no signals. */
  static final int NEWEST = 2;

  private EventLog() {}

  /** All whole lines of a run's log, in order. */
  public static <T> Stream<T> read(RunFolder folder, Class<T> type) {
    return read(folder, type, 0, Long.MAX_VALUE);
  }

  /** The same of the bytes from {@code from} until {@code to}, as noted by a checkpoint. */
  static <T> Stream<T> read(RunFolder folder, Class<T> type, long from, long to) {
    JsonLines.read(folder.events(), JsonNode.class)
        .findFirst()
        .ifPresent(first -> FormatNumber.known(folder.events(), first, NEWEST));
    return JsonLines.read(folder.events(), type, from, to);
  }
}
