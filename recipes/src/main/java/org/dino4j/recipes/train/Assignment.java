package org.dino4j.recipes.train;

import java.util.Optional;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.RunFolder;

/**
 * What is to be trained, into which folder, how.
 *
 * @param from the checkpoint to go on from; nothing to begin
 */
record Assignment(PreparedRun run, RunFolder folder, Launch launch, Optional<Checkpoint> from) {}
