package org.dino4j.recipes.train;

import org.dino4j.recipes.run.Event;
import org.dino4j.recipes.run.JsonLines;
import org.dino4j.recipes.run.RunFolder;
import org.dino4j.recipes.run.State;
import org.dino4j.recipes.run.Timing;

/** The two growing files of a run. */
final class Logs implements AutoCloseable {
  private final JsonLines events;
  private final JsonLines timing;
  private double seconds;

  private Logs(JsonLines events, JsonLines timing, double seconds) {
    this.events = events;
    this.timing = timing;
    this.seconds = seconds;
  }

  /** Goes on where the run stood, and drops what was written after that. */
  static Logs from(RunFolder folder, State state) {
    JsonLines events = JsonLines.from(folder.events(), state.events());
    JsonLines timing = JsonLines.from(folder.timing(), state.timing());
    double before =
        JsonLines.read(folder.timing(), Timing.class).mapToDouble(Timing::seconds).sum();
    return new Logs(events, timing, before);
  }

  void add(Event event) {
    events.add(event);
  }

  void add(Timing took) {
    timing.add(took);
    seconds += took.seconds();
  }

  /** What the run has taken so far, over all its starts. */
  double seconds() {
    return seconds;
  }

  /** Puts both on the disk. */
  State sync(long step) {
    return new State(step, events.sync(), timing.sync());
  }

  @Override
  public void close() {
    events.close();
    timing.close();
  }
}
