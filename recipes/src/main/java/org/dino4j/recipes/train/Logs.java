package org.dino4j.recipes.train;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.function.Consumer;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.Past;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.State;
import org.dino4j.engine.run.Timing;
import org.dino4j.report.picture.Png;
import org.dino4j.report.tensorboard.Picture;
import org.dino4j.report.tensorboard.TensorBoard;

/** The growing files of a run: events, timings, and both once more for TensorBoard. */
final class Logs implements AutoCloseable {
  private final JsonLines events;
  private final JsonLines timing;
  private final TensorBoard board;
  private final Consumer<Event> witness;
  private double seconds;

  private Logs(
      JsonLines events,
      JsonLines timing,
      TensorBoard board,
      Consumer<Event> witness,
      double seconds) {
    this.events = events;
    this.timing = timing;
    this.board = board;
    this.witness = witness;
    this.seconds = seconds;
  }

  /** Goes on where the run stood, and drops what was written after that. */
  static Logs from(Assignment todo, Past past) {
    RunFolder folder = todo.folder();
    State state = past.state();
    JsonLines events = JsonLines.from(folder.events(), state.events());
    JsonLines timing = JsonLines.from(folder.timing(), state.timing());
    TensorBoard board =
        TensorBoard.from(folder, state, timeline(todo.run()), past.history(), Clock.systemUTC());
    return new Logs(events, timing, board, todo.witness(), past.seconds());
  }

  /** The length of the run in the batches of the phase. */
  private static Timeline timeline(PreparedRun run) {
    Timeline phase = run.setting().timeline();
    return new Timeline(phase.batch(), phase.stepsPerEpoch(), run.steps());
  }

  void add(Event event) {
    events.add(event);
    board.add(event);
    witness.accept(event);
  }

  void add(Timing took) {
    timing.add(took);
    board.add(took);
    seconds += took.seconds();
  }

  /** For TensorBoard alone. */
  void add(String tag, long done, BufferedImage picture) {
    board.add(tag, done, new Picture(picture.getWidth(), picture.getHeight(), Png.bytes(picture)));
  }

  /** What the run has taken so far, over all its starts. */
  double seconds() {
    return seconds;
  }

  /** Puts both on the disk. */
  State sync(long step) {
    return new State(step, events.sync(), timing.sync(), events.sha256());
  }

  @Override
  public void close() {
    events.close();
    timing.close();
    board.close();
  }
}
