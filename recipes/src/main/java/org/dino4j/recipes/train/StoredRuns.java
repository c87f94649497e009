package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.recipe.RecipeChecker;
import org.dino4j.recipes.recipe.RecipeReader;
import org.dino4j.recipes.run.RunFolder;

/** Prepares what a run folder says once more. */
public final class StoredRuns {
  private final RecipeReader reader;
  private final RecipeChecker checker;

  @Inject
  StoredRuns(RecipeReader reader, RecipeChecker checker) {
    this.reader = reader;
    this.checker = checker;
  }

  /** The recipe of a run, with every change that was made on its command line, and its data. */
  public PreparedRun prepare(RunFolder folder) {
    return checker.prepare(reader.read(folder.resolvedRecipe().toString(), List.of()));
  }
}
