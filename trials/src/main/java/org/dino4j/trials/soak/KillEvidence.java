package org.dino4j.trials.soak;

import java.nio.file.Files;
import java.util.List;
import org.dino4j.engine.run.Event;

/** Tells from the files that a kill left behind what it hit. */
final class KillEvidence {
  private KillEvidence() {}

  /**
   * What was hit.
   *
   * @param calendar of the run
   * @param watcher of the process that was killed
   * @param stopped after the kill
   */
  static Moment of(Calendar calendar, RunWatcher watcher, StoppedRun stopped) {
    List<Event> events = watcher.events();
    long done = watcher.done();
    if (events.isEmpty()) {
      return Moment.START_UP;
    }
    if (Files.exists(watcher.unfinished(done).folder())) {
      return Moment.CHECKPOINT;
    }
    if (events.stream().filter(event -> isEvaluation(event, done)).count()
        < calendar.evaluationsDue(done)) {
      return Moment.EVALUATION;
    }
    boolean measuredLast = events.get(events.size() - 1) instanceof Event.Evaluated;
    boolean saved = stopped.position().step() == done;
    if (!saved && (measuredLast || calendar.checkpointDue(done))) {
      return Moment.BETWEEN;
    }
    return stopped.checkpoint().isEmpty() ? Moment.EARLY : Moment.STEP;
  }

  private static boolean isEvaluation(Event event, long done) {
    return event instanceof Event.Evaluated && event.step() == done;
  }
}
