package org.dino4j.report.tensorboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.run.RunFolder;

/** One file of TensorBoard's events. */
final class EventFile implements AutoCloseable {
  private static final String VERSION = "brain.Event:2";
  private static final double MILLIS = 1000;
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;
  private static final int START = 1;

  private final RecordFile records;
  private final Clock clock;

  private EventFile(RecordFile records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Makes the next file of a run. Files are numbered, because readers take them in the order of
   * their names.
   */
  static EventFile next(RunFolder folder, Clock clock) {
    Path place = folder.tensorBoard();
    EventFile file = new EventFile(RecordFile.create(nextFree(place)), clock);
    file.add(new Message().text(FILE_VERSION, VERSION), 0);
    return file;
  }

  private static Path nextFree(Path place) {
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER, "cannot make %s: %s".formatted(place, e.getMessage()), e);
    }
    return Stream.iterate(1, n -> n + 1)
        .map(n -> place.resolve(String.format(Locale.ROOT, "events.out.tfevents.%08d.dino4j", n)))
        .filter(path -> !Files.exists(path))
        .findFirst()
        .orElseThrow();
  }

  /** Tells readers to forget what earlier files say of {@code step} and all after it. */
  void startAt(long step) {
    add(new Message().message(SESSION_LOG, new Message().number(1, START)), step);
  }

  void add(Summary summary, long step) {
    add(new Message().message(SUMMARY, summary.message()), step);
  }

  private void add(Message what, long step) {
    Message event = new Message().real(WALL_TIME, clock.millis() / MILLIS).number(STEP, step);
    records.add(event.append(what).toBytes());
  }

  @Override
  public void close() {
    records.close();
  }
}
