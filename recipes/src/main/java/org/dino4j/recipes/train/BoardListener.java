package org.dino4j.recipes.train;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.Optional;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Timing;
import org.dino4j.engine.train.RunListener;
import org.dino4j.report.RunPictures;
import org.dino4j.report.picture.Png;
import org.dino4j.report.tensorboard.Picture;
import org.dino4j.report.tensorboard.TensorBoard;

/**
 * Writes what a run says once more for TensorBoard, with pictures of it.
 *
 * @param pictured the evaluation with which the network's attention is drawn, the first
 */
record BoardListener(TensorBoard board, RunPictures pictures, String pictured)
    implements RunListener, AutoCloseable {
  /** Goes on where the run stood. */
  static BoardListener from(RunStart start, RunPictures pictures, String pictured) {
    TensorBoard board =
        TensorBoard.from(
            start.todo().folder(),
            start.past().position(),
            timeline(start.todo().run()),
            start.past().history(),
            Clock.systemUTC());
    return new BoardListener(board, pictures, pictured);
  }

  /** The length of the run in the batches of the phase. */
  private static Timeline timeline(PreparedRun run) {
    Timeline phase = run.setting().timeline();
    return new Timeline(phase.batch(), phase.stepsPerEpoch(), run.steps());
  }

  /** The crops are shown once, before the first step of a phase. */
  void show(long done, Optional<BufferedImage> crops) {
    crops.ifPresent(drawn -> add("pictures/crops", done, drawn));
  }

  @Override
  public void recorded(Event event) {
    board.add(event);
  }

  @Override
  public void timed(Timing took) {
    board.add(took);
  }

  @Override
  public void measured(Measured measured) {
    if (measured.name().equals(pictured)) {
      pictures
          .attention(measured.snapshot())
          .ifPresent(drawn -> add("pictures/attention", measured.done(), drawn));
    }
  }

  private void add(String tag, long done, BufferedImage picture) {
    board.add(tag, done, new Picture(picture.getWidth(), picture.getHeight(), Png.bytes(picture)));
  }

  @Override
  public void close() {
    board.close();
  }
}
