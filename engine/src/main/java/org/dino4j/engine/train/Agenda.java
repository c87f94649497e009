package org.dino4j.engine.train;

import java.util.List;
import java.util.function.Supplier;
import org.dino4j.api.train.Snapshot;

/**
 * What is to be done between steps: first the evaluations, then the checkpoint, so that a
 * checkpoint holds all that was computed up to it.
 */
public record Agenda(Measurements measurements, CheckpointKeeper checkpoints) {
  /**
   * Does what is due after {@code done} of {@code steps} steps.
   *
   * @param last whether no step follows
   * @return whether anything was due
   */
  boolean work(long done, long steps, boolean last, Supplier<Snapshot> weights) {
    List<String> due = measurements.due(done, steps);
    if (due.isEmpty() && !last && !checkpoints.due(done, steps)) {
      return false;
    }
    Snapshot snapshot = weights.get();
    due.forEach(name -> measurements.measure(name, done, snapshot));
    if (last || checkpoints.due(done, steps)) { // a new best is known only now
      checkpoints.saved(done, () -> snapshot);
    }
    return true;
  }
}
