package org.dino4j.recipes.train;

import java.util.Optional;
import java.util.function.Consumer;
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
 * @param witness sees each event as it is written
 */
record Assignment(
    PreparedRun run,
    RunFolder folder,
    LaunchSetting launch,
    Optional<Checkpoint> from,
    Manifest manifest,
    Consumer<Event> witness) {}
