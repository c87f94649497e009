package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.run.History;
import org.dino4j.recipes.cli.PathWord;

/** Reads the weights that a line names, with the recipe that says what they are. */
final class Measurands {
  private final StoredCheckpoints stored;
  private final StoredRuns runs;
  private final RecipeReader reader;
  private final Catalog catalog;

  @Inject
  Measurands(StoredCheckpoints stored, StoredRuns runs, RecipeReader reader, Catalog catalog) {
    this.stored = stored;
    this.runs = runs;
    this.reader = reader;
    this.catalog = catalog;
  }

  Options options() {
    return stored.options();
  }

  /** A checkpoint of a run. */
  Measurand ofRun(CommandLine line, List<String> changes) {
    requireFolder(line.getArgList().get(0));
    StoredCheckpoints.Loaded loaded = stored.load(line);
    BoundRecipe bound =
        runs.measured(loaded.folder(), loaded.checkpoint(), loaded.manifest(), changes);
    History history = History.of(loaded.folder());
    // The baselines of the run are those of its own pictures.
    Map<String, List<Score>> known = changes.isEmpty() ? history.baselines() : Map.of();
    return new Measurand(
        loaded.folder().root().toString(),
        "%s of %s".formatted(loaded.checkpoint().name(), loaded.folder().root()),
        history.phaseAfter(loaded.checkpoint().step()).map(bound::phase).orElse(bound),
        loaded.snapshot(),
        loaded.backend(),
        loaded.launch().devices(),
        known,
        () ->
            changes.isEmpty() ? MeasuredData.warning(loaded.manifest(), bound) : Optional.empty());
  }

  /** A recipe has no weights of its own. */
  private static void requireFolder(String word) {
    if (!Files.isDirectory(PathWord.of("RUN", word))) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "%s is not the folder of a run. Name one of those, which are under runs/ unless --out said another place; if it is a recipe, say which weights of its networks are meant: --weights FILE"
              .formatted(word));
    }
  }

  /** A file of weights of the networks of a recipe, as they are in its last phase. */
  Measurand ofFile(CommandLine line, Path file, List<String> changes) {
    if (CheckpointOption.isGiven(line)) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "--weights and --checkpoint name two weights; say --checkpoint with a RUN, or --weights with a RECIPE");
    }
    String recipe = line.getArgList().get(0);
    BoundRecipe bound = reader.read(recipe, changes);
    Backend backend = catalog.backend();
    return new Measurand(
        recipe,
        "%s, as %s says".formatted(file, bound.name()),
        bound.inOrder().get(bound.inOrder().size() - 1),
        backend.snapshotFiles().read(file),
        backend,
        LaunchOptions.read(line).devices(),
        Map.of(),
        Optional::empty);
  }
}
