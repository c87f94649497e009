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
   * @param sight of the process that was killed
   * @param standing after the kill
   */
  static Moment of(Calendar calendar, RunWatcher sight, StoppedRun standing) {
    List<Event> events = sight.events();
    long done = sight.done();
    if (events.isEmpty()) {
      return Moment.START_UP;
    }
    if (Files.exists(sight.unfinished(done).folder())) {
      return Moment.CHECKPOINT;
    }
    if (events.stream().filter(event -> isEvaluation(event, done)).count()
        < calendar.evaluationsDue(done)) {
      return Moment.EVALUATION;
    }
    boolean measuredLast = events.get(events.size() - 1) instanceof Event.Evaluated;
    boolean saved = standing.state().step() == done;
    if (!saved && (measuredLast || calendar.checkpointDue(done))) {
      return Moment.BETWEEN;
    }
    return standing.checkpoint().isEmpty() ? Moment.EARLY : Moment.STEP;
  }

  private static boolean isEvaluation(Event event, long done) {
    return event instanceof Event.Evaluated && event.step() == done;
  }
}
