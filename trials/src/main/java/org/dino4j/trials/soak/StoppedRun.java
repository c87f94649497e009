package org.dino4j.trials.soak;

import java.nio.file.Files;
import java.util.Optional;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.State;

/**
 * Where a run stands while no process works on it.
 *
 * @param checkpoint the newest; nothing if there is none yet
 * @param state of that checkpoint
 * @param computed steps that were done after it and will be done again
 * @param begun whether the run's recipe was kept
 */
record StoppedRun(Optional<Checkpoint> checkpoint, State state, int computed, boolean begun) {
  static StoppedRun of(RunFolder folder, Checkpoints checkpoints) {
    Optional<Checkpoint> newest = checkpoints.newest();
    State state = newest.map(Checkpoint::state).orElse(State.START);
    return new StoppedRun(
        newest,
        state,
        History.after(folder, state).steps().size(),
        Files.exists(folder.resolvedRecipe()));
  }

  String says() {
    return begun
        ? "%s and %s steps"
            .formatted(checkpoint.map(Checkpoint::name).orElse("no checkpoint"), computed)
        : "no recipe yet";
  }
}
