package org.dino4j.trials.soak;

import java.nio.file.Files;
import java.util.Optional;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunPosition;

/**
 * Where a run stands while no process works on it.
 *
 * @param checkpoint the newest; nothing if there is none yet
 * @param position of that checkpoint
 * @param computed steps that were done after it and will be done again
 * @param begun whether the run's recipe was kept
 */
record StoppedRun(
    Optional<Checkpoint> checkpoint, RunPosition position, int computed, boolean begun) {
  static StoppedRun of(RunFolder folder, Checkpoints checkpoints) {
    Optional<Checkpoint> newest = checkpoints.newest();
    RunPosition position = newest.map(Checkpoint::position).orElse(RunPosition.START);
    return new StoppedRun(
        newest,
        position,
        History.after(folder, position).steps().size(),
        Files.exists(folder.resolvedRecipe()));
  }

  String says() {
    return begun
        ? "%s and %s steps"
            .formatted(checkpoint.map(Checkpoint::name).orElse("no checkpoint"), computed)
        : "no recipe yet";
  }
}
