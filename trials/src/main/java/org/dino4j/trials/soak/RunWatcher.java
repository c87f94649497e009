package org.dino4j.trials.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;

/** What can be seen in the folder of a run of a process that works on it. */
final class RunWatcher {
  private static final double NANOS = 1e9;

  private final RunFolder folder;
  private final Checkpoints checkpoints;
  private final StoppedRun begin;
  private boolean cut;
  private long seen = -1;
  private List<Event> events = List.of();

  /** Before the process starts. */
  RunWatcher(RunFolder folder, Checkpoints checkpoints, StoppedRun begin) {
    this.folder = folder;
    this.checkpoints = checkpoints;
    this.begin = begin;
  }

  RunFolder folder() {
    return folder;
  }

  /** What the process has computed; nothing before it has cut off what it will compute again. */
  List<Event> events() {
    long size = size(folder.events());
    cut |= size <= begin.position().events();
    if (cut && size != seen) {
      events = History.after(folder, begin.position()).events();
      seen = size;
    }
    return events;
  }

  /** Steps done. */
  long done() {
    return events().stream()
        .filter(Event.Step.class::isInstance)
        .mapToLong(event -> event.step() + 1)
        .max()
        .orElse(begin.position().step());
  }

  /** The checkpoint after {@code done} steps as it is while it is written. */
  Checkpoint unfinished(long done) {
    return checkpoints.unfinished(done);
  }

  /** Says when so many seconds have gone by, and goes on looking until then. */
  BooleanSupplier lookingOn(double seconds) {
    long begun = System.nanoTime();
    return () -> {
      events();
      return System.nanoTime() - begun >= seconds * NANOS;
    };
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
