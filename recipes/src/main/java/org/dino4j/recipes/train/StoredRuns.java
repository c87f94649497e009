package org.dino4j.recipes.train;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.DataPlaces;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;

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
    return checker.prepare(read(folder));
  }

  /**
   * The same to look at a checkpoint.
   *
   * @throws Refusal if the checkpoint is of another recipe, or the recipe is damaged
   */
  PreparedRun prepare(RunFolder folder, Checkpoint checkpoint, Manifest manifest) {
    return checker.prepare(unedited(folder, checkpoint, manifest));
  }

  private BoundRecipe unedited(RunFolder folder, Checkpoint checkpoint, Manifest manifest) {
    StoredRecipe recipe = read(folder, Optional.of(checkpoint), manifest);
    if (!recipe.edits().isEmpty()) {
      throw RecipeEdits.refusal(folder, Optional.of(checkpoint), recipe.edits(), "");
    }
    return recipe.bound();
  }

  /**
   * The recipe of a run that goes on, its data unopened.
   *
   * @param from what it goes on from; nothing to begin again
   * @throws Refusal if the recipe is damaged
   */
  StoredRecipe read(RunFolder folder, Optional<Checkpoint> from, Manifest manifest) {
    BoundRecipe bound = from.map(copy -> read(folder, copy)).orElseGet(() -> read(folder));
    Set<String> places = DataPlaces.of(bound, manifest.data());
    return new StoredRecipe(
        bound,
        from.map(checkpoint -> edits(checkpoint, bound, places))
            .orElseGet(() -> RecipeEdits.since(manifest, folder, places)));
  }

  /**
   * The recipe of a run with other evaluations; no data is opened.
   *
   * @throws Refusal if a change is one of what the weights were trained with
   */
  BoundRecipe measured(RunFolder folder, Checkpoint from, Manifest manifest, List<String> changes) {
    BoundRecipe whole = unedited(folder, from, manifest);
    BoundRecipe changed = reader.read(folder.resolvedRecipe().toString(), changes);
    OtherEvaluations.requireOnlyThese(
        RecipeDifferences.between(whole.resolved(), changed.resolved()));
    return changed;
  }

  private BoundRecipe read(RunFolder folder) {
    return reader.read(folder.resolvedRecipe().toString(), List.of());
  }

  /** What cannot be read is refused with the place of the copy. */
  private BoundRecipe read(RunFolder folder, Checkpoint copy) {
    try {
      return read(folder);
    } catch (Refusal e) {
      throw sameBytes(folder, copy)
          ? e
          : new Refusal(
              Refusal.Kind.RUN_FOLDER,
              "%s%n%s is not as the run wrote it. Put the checkpoint's copy in its place: %s"
                  .formatted(e.getMessage(), folder.resolvedRecipe(), copy.recipe()),
              e);
    }
  }

  private static boolean sameBytes(RunFolder folder, Checkpoint copy) {
    try {
      return Files.mismatch(folder.resolvedRecipe(), copy.recipe()) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Both are read by the same binder: what a newer dino4j fills in differs in neither. */
  private List<Manifest.Change> edits(Checkpoint then, BoundRecipe now, Set<String> places) {
    JsonNode copy = reader.read(then.recipe().toString(), List.of()).resolved();
    return RecipeEdits.between(copy, now.resolved(), places);
  }
}
