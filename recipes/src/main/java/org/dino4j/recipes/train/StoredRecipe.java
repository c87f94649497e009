package org.dino4j.recipes.train;

import java.util.List;
import java.util.Optional;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.terminal.Typed;

/**
 * The recipe of a run, read again.
 *
 * @param edits where it is another than the run was computed with
 */
record StoredRecipe(BoundRecipe bound, List<Manifest.Change> edits) {
  StoredRecipe {
    edits = List.copyOf(edits);
  }

  /**
   * Refuses edits that the run has not been resumed with before.
   *
   * @param from what it goes on from
   */
  void requireUnedited(RunFolder folder, Optional<Checkpoint> from, Manifest manifest) {
    if (!manifest.changes().containsAll(edits)) {
      String command = Typed.line("resume", folder.root(), "--" + Changes.ACCEPT);
      throw RecipeEdits.refusal(folder, from, edits, ". To go on all the same: " + command);
    }
  }
}
