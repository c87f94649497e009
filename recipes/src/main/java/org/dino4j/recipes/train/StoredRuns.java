package org.dino4j.recipes.train;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.recipes.binding.Columns;
import org.dino4j.recipes.recipe.BoundRecipe;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.recipe.RecipeChecker;
import org.dino4j.recipes.recipe.RecipeDifferences;
import org.dino4j.recipes.recipe.RecipeReader;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.RunFolder;

/** Prepares what a run folder says once more. */
public final class StoredRuns {
  private static final int LONGEST = 60;

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
   * The same for a run that goes on from a checkpoint.
   *
   * @throws Refusal if the checkpoint is of another recipe, or the recipe is damaged
   */
  public PreparedRun prepare(RunFolder folder, Optional<Checkpoint> from) {
    BoundRecipe bound = from.map(copy -> read(folder, copy)).orElseGet(() -> read(folder));
    from.ifPresent(checkpoint -> requireSame(folder, bound.resolved(), checkpoint));
    return checker.prepare(bound);
  }

  /**
   * The recipe of a run with other evaluations; no data is opened.
   *
   * @throws Refusal if a change is one of what the weights were trained with
   */
  BoundRecipe measured(RunFolder folder, Checkpoint from, List<String> changes) {
    BoundRecipe whole = read(folder, from);
    requireSame(folder, whole.resolved(), from);
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
  private void requireSame(RunFolder folder, JsonNode now, Checkpoint checkpoint) {
    JsonNode then = reader.read(checkpoint.recipe().toString(), List.of()).resolved();
    Columns differences = new Columns("  ", "   ");
    List<RecipeDifferences.Difference> found = RecipeDifferences.between(then, now);
    found.forEach(
        d ->
            differences.row(
                d.path(), "checkpoint: %s, run: %s".formatted(text(d.then()), text(d.now()))));
    if (!found.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER,
          """
          the checkpoint %s is of another recipe than %s:
          %sIf the recipe was edited, put it back; the checkpoint's own is %s. Other settings are another run: dino4j run %s --out DIR"""
              .formatted(
                  checkpoint.folder(),
                  folder.resolvedRecipe(),
                  differences.text(),
                  checkpoint.recipe(),
                  folder.resolvedRecipe()));
    }
  }

  private static String text(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
