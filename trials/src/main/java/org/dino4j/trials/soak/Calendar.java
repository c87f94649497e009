package org.dino4j.trials.soak;

import java.util.List;
import java.util.stream.LongStream;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.recipe.PreparedRun;

/**
 * What is due in a run when.
 *
 * @param steps length of the run
 * @param checkpoint steps from one to the next
 * @param evaluations the same of each evaluation
 */
record Calendar(long steps, long checkpoint, List<Long> evaluations) {
  static Calendar of(PreparedRun run) {
    Timeline timeline = run.setting().timeline();
    return new Calendar(
        timeline.steps(),
        timeline.steps(run.recipe().checkpoint().every()),
        run.recipe().evaluate().stream().map(e -> timeline.steps(e.every())).toList());
  }

  boolean checkpointDue(long done) {
    return done == steps || done % checkpoint == 0;
  }

  /** How many evaluations are measured after {@code done} steps. */
  long evaluationsDue(long done) {
    return evaluations.stream().filter(every -> done == steps || done % every == 0).count();
  }

  /** Counts of done steps above {@code done} at which a checkpoint is written. */
  List<Long> checkpointsAfter(long done) {
    return after(done).filter(this::checkpointDue).boxed().toList();
  }

  List<Long> evaluationsAfter(long done) {
    return after(done).filter(step -> evaluationsDue(step) > 0).boxed().toList();
  }

  /** Those after which the next step follows at once. */
  List<Long> quietAfter(long done) {
    return after(done)
        .filter(step -> !checkpointDue(step) && evaluationsDue(step) == 0)
        .boxed()
        .toList();
  }

  private LongStream after(long done) {
    return LongStream.rangeClosed(done + 1, steps);
  }

  /** No checkpoint is written before so many steps. */
  long first() {
    return after(0)
        .filter(step -> checkpointDue(step) || evaluationsDue(step) > 0)
        .findFirst()
        .orElse(steps);
  }
}
