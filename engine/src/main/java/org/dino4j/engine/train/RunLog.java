package org.dino4j.engine.train;

import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.RunPosition;
import org.dino4j.engine.run.Timing;

/** Writes down what a run does, then tells of it. */
public final class RunLog {
  private final LogFiles files;
  private final RunListener listener;
  private double seconds;

  /**
   * A log that goes on.
   *
   * @param seconds what the run has taken so far
   */
  public RunLog(LogFiles files, RunListener listener, double seconds) {
    this.files = files;
    this.listener = listener;
    this.seconds = seconds;
  }

  /** Writes it, then tells of it. */
  public void add(Event event) {
    files.events().add(event);
    listener.recorded(event);
  }

  /** The same of a time. */
  public void add(Timing took) {
    files.timing().add(took);
    seconds += took.seconds();
    listener.timed(took);
  }

  /** What the run has taken so far, over all its starts. */
  public double seconds() {
    return seconds;
  }

  /** Puts all on the disk. */
  RunPosition sync(long step) {
    return files.sync(step);
  }
}
