package org.dino4j.engine.train;

import java.util.List;
import java.util.function.Supplier;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.phase.Recurring;
import org.dino4j.engine.recipe.PreparedRun;

/**
 * What is to be done between steps: first the evaluations, then the checkpoint, so that a
 * checkpoint holds all that was computed up to it.
 */
public record Agenda(PreparedRun run, Measurements measurements, CheckpointKeeper checkpoints) {
  /**
   * Does what is due after {@code done} steps of the run.
   *
   * @param last whether no step follows here
   * @return whether anything was due
   */
  boolean work(long done, boolean last, Supplier<Snapshot> weights) {
    List<String> due = due(done);
    if (due.isEmpty() && !last && !checkpoints.due(done)) {
      return false;
    }
    Snapshot snapshot = weights.get();
    due.forEach(name -> measurements.measure(name, done, snapshot));
    if (last || checkpoints.due(done)) { // a new best is known only now
      checkpoints.saved(done, () -> snapshot);
    }
    return true;
  }

  /** Names of the evaluations to be measured; all of them at the end of the run. */
  private List<String> due(long done) {
    return run.recipe().evaluate().stream()
        .filter(
            evaluation ->
                done == run.steps() || Recurring.in(run, evaluation.every()).isDueAfter(done))
        .map(Evaluation::name)
        .toList();
  }
}
