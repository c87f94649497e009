package org.dino4j.recipes.train;

import java.util.Optional;
import java.util.function.Consumer;
import org.dino4j.engine.phase.PhaseChanges;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;

/**
 * What is to be trained, into which folder, how.
 *
 * @param from the checkpoint to go on from; nothing to begin
 * @param manifest of the run, written when all that could be refused has been looked at
 * @param changes how a phase takes over from the one before it
 * @param witness sees each event as it is written
 */
record Assignment(
    PreparedRun run,
    RunFolder folder,
    LaunchSetting launch,
    Optional<Checkpoint> from,
    Manifest manifest,
    PhaseChanges changes,
    Consumer<Event> witness) {
  /** The same at the phase that does its next step. */
  Assignment atItsPhase() {
    long done = from.map(Checkpoint::step).orElse(0L);
    return new Assignment(run.doing(done), folder, launch, from, manifest, changes, witness);
  }

  /** What is left to do after a phase, from the checkpoint at its end. */
  Assignment goingOnFrom(Optional<Checkpoint> end) {
    return new Assignment(run, folder, launch, end, Manifest.read(folder), changes, witness)
        .atItsPhase();
  }
}
