package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.run.History;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;

/** Measures a checkpoint again, as its recipe says or in another way. */
public final class EvaluateCommand implements Command {
  private final StoredCheckpoints stored;
  private final StoredRuns runs;
  private final RecipeReader reader;
  private final RecipeChecker checker;
  private final Console console;

  @Inject
  EvaluateCommand(
      StoredCheckpoints stored,
      StoredRuns runs,
      RecipeReader reader,
      RecipeChecker checker,
      Console console) {
    this.stored = stored;
    this.runs = runs;
    this.reader = reader;
    this.checker = checker;
    this.console = console;
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String summary() {
    return "measure a checkpoint of a run again, next to its baselines, also on other pictures";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j evaluate runs/quickstart-1 --checkpoint step-00001000";
  }

  @Override
  public Options options() {
    return OtherEvaluations.addTo(stored.options());
  }

  @Override
  public int run(CommandLine line) {
    List<String> changes = OtherEvaluations.changes(line, reader);
    StoredCheckpoints.Loaded loaded = stored.load(line);
    BoundRecipe bound =
        runs.measured(loaded.folder(), loaded.checkpoint(), loaded.manifest(), changes);
    if (bound.recipe().evaluate().isEmpty()) {
      throw nothing(loaded);
    }
    TrainingPlan plan = checker.planWithoutData(bound, loaded.launch().devices());
    try (OpenEvaluations evaluations =
        OpenEvaluations.of(
            bound.recipe(), plan.setting().timeline(), loaded.backend(), plan.devices())) {
      console
          .out()
          .println("%s of %s".formatted(loaded.checkpoint().name(), loaded.folder().root()));
      if (changes.isEmpty()) {
        MeasuredData.warning(loaded.manifest(), bound).ifPresent(console.err()::println);
      }
      // The baselines of the run are those of its own pictures.
      Map<String, List<Score>> known =
          changes.isEmpty() ? History.of(loaded.folder()).baselines() : Map.of();
      Progress progress = Progress.to(console.err());
      evaluations
          .byName()
          .forEach(
              (name, evaluation) -> {
                progress.doing("measuring " + name);
                measure(name, evaluation, loaded, known.getOrDefault(name, List.of()));
                evaluation.unreadable().forEach(reason -> progress.unreadable(reason, "left out"));
              });
    }
    return 0;
  }

  private void measure(
      String name, OpenEvaluation evaluation, StoredCheckpoints.Loaded loaded, List<Score> known) {
    List<Score> results = evaluation.measure(loaded.snapshot());
    List<Score> baselines = known.isEmpty() ? evaluation.baselines() : known;
    console.out().print(new ResultTable(name, results, baselines, evaluation.notes()).text());
  }

  private static Refusal nothing(StoredCheckpoints.Loaded loaded) {
    return new Refusal(
        Refusal.Kind.USAGE,
        """
        the recipe of %s measures nothing. Say what to measure, in a file or here:
          --evaluation FILE
          --set 'evaluate=[{"type": "knn", "views": {"type": "center-crop"}, "bank": {"type": "image-folder", "path": "/known"}, "queries": {"type": "image-folder", "path": "/asked"}}]'"""
            .formatted(loaded.folder().root()));
  }
}
