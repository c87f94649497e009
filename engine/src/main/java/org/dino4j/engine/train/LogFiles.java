package org.dino4j.engine.train;

import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunPosition;

/** The growing files of a run: {@code events.jsonl} and {@code timing.jsonl}. */
public record LogFiles(JsonLines events, JsonLines timing) implements AutoCloseable {
  /** Goes on where the run stood, and drops what was written after that. */
  public static LogFiles from(RunFolder folder, RunPosition position) {
    return new LogFiles(
        JsonLines.from(folder.events(), position.events()),
        JsonLines.from(folder.timing(), position.timing()));
  }

  /** Puts both on the disk. */
  RunPosition sync(long step) {
    return new RunPosition(step, events.sync(), timing.sync(), events.sha256());
  }

  @Override
  public void close() {
    events.close();
    timing.close();
  }
}
