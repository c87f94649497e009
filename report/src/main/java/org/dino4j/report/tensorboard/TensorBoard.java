package org.dino4j.report.tensorboard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunPosition;
import org.dino4j.engine.run.Timing;

/**
 * Writes what a run says into {@code tensorboard/}. TensorBoard's step is the number of steps done:
 * the first step of training is shown at 1, an evaluation at the step that it was made after.
 *
 * <p>A resumed run goes on in a new file. Its first event tells readers to forget what was written
 * after the checkpoint. Baselines are repeated with each evaluation, so that they are lines. Runs
 * of more than {@value #MOST_STEPS} steps show every second step, every third ...
 */
public final class TensorBoard implements AutoCloseable {
  static final long MOST_STEPS = 20_000;

  private final EventFile file;
  private final Timeline timeline;
  private final long every;
  private final Map<String, Map<String, Double>> baselines;

  private TensorBoard(EventFile file, Timeline timeline, History before) {
    this.file = file;
    this.timeline = timeline;
    this.every = (timeline.steps() + MOST_STEPS - 1) / MOST_STEPS;
    this.baselines = new LinkedHashMap<>();
    before.events().stream().filter(Event.Baselines.class::isInstance).forEach(this::add);
  }

  /**
   * Goes on where a run stands.
   *
   * @param before what the run had computed until then
   * @param clock tells the time of day, which TensorBoard shows
   */
  public static TensorBoard from(
      RunFolder folder, RunPosition position, Timeline timeline, History before, Clock clock) {
    EventFile file = EventFile.next(folder, clock);
    file.startAt(position.step() == 0 ? 0 : position.step() + 1);
    return new TensorBoard(file, timeline, before);
  }

  public void add(Event event) {
    if (event instanceof Event.Step step) {
      if (isShown(step.step())) {
        file.add(summary(step), step.step() + 1);
      }
    } else if (event instanceof Event.Baselines measured) {
      baselines.put(measured.name(), measured.results());
    } else if (event instanceof Event.Evaluated measured) {
      Summary results = new Summary().numbers(measured.name(), measured.results());
      results.numbers(measured.name(), baselines.getOrDefault(measured.name(), Map.of()));
      file.add(results, measured.step());
    } else if (event instanceof Event.Found found) {
      String words = "**%s** %s".formatted(found.says(), found.cure());
      file.add(new Summary().text("finding/" + found.finding(), words), found.step());
    }
  }

  private static Summary summary(Event.Step step) {
    return new Summary()
        .number("loss/total", step.loss())
        .numbers("loss", step.terms())
        .numbers("schedule", step.scheduled())
        .numbers("watch", step.watch())
        .numbers("gradient", step.gradientNorm());
  }

  /** How fast the run is: pictures a second, share of the time spent waiting for data. */
  public void add(Timing took) {
    if (!took.what().equals("step")) {
      file.add(new Summary().number("seconds/" + took.what(), took.seconds()), took.step());
    } else if (isShown(took.step()) && took.seconds() > 0) {
      Summary speed =
          new Summary()
              .number("speed/picturesPerSecond", timeline.batch() / took.seconds())
              .number("speed/waitingShare", took.waited() / took.seconds());
      file.add(speed, took.step() + 1);
    }
  }

  private boolean isShown(long step) {
    return step % every == 0;
  }

  /** Shows a picture as it is after {@code done} steps. */
  public void add(String tag, long done, Picture picture) {
    file.add(new Summary().picture(tag, picture), done);
  }

  @Override
  public void close() {
    file.close();
  }
}
