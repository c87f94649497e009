package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.run.ResultFile;
import org.dino4j.engine.train.OpenEvaluations;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.cli.ValueOption;

/** Measures weights again: a checkpoint of a run, or a file of weights of a recipe's networks. */
public final class EvaluateCommand implements Command {
  private static final String WEIGHTS = "weights";
  private static final String OUT = "out";

  private final Measurands measurands;
  private final RecipeReader reader;
  private final RecipeChecker checker;
  private final Console console;

  @Inject
  EvaluateCommand(
      Measurands measurands, RecipeReader reader, RecipeChecker checker, Console console) {
    this.measurands = measurands;
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
    return "measure a checkpoint of a run again, or a file of weights, next to baselines, also on other pictures";
  }

  @Override
  public String arguments() {
    return "RUN|RECIPE";
  }

  @Override
  public String example() {
    return "./dino4j evaluate runs/quickstart-1 --checkpoint step-00001000";
  }

  @Override
  public Options options() {
    return OtherEvaluations.addTo(measurands.options())
        .addOption(
            file(
                WEIGHTS,
                "measure the weights in this file, such as weights.safetensors of a checkpoint, with what the RECIPE says; no run is needed"))
        .addOption(file(OUT, "write the results into this new file, too, as result.json has them"));
  }

  private static Option file(String name, String says) {
    return ValueOption.of(name, "FILE", says);
  }

  @Override
  public int run(CommandLine line) {
    List<String> changes = OtherEvaluations.changes(line, reader);
    Optional<Path> out = path(line, OUT);
    out.ifPresent(ResultFile::requireNew);
    Measurand measurand =
        path(line, WEIGHTS)
            .map(file -> measurands.ofFile(line, file, changes))
            .orElseGet(() -> measurands.ofRun(line, changes));
    if (measurand.recipe().recipe().evaluate().isEmpty()) {
      throw nothing(measurand);
    }
    List<ResultTable> tables = measured(measurand);
    out.ifPresent(file -> ResultFile.write(file, ResultTable.forResultFile(tables)));
    return 0;
  }

  private static Optional<Path> path(CommandLine line, String option) {
    return Optional.ofNullable(line.getOptionValue(option))
        .map(word -> PathWord.of("--" + option, word));
  }

  private List<ResultTable> measured(Measurand measurand) {
    checker.checkWithoutData(measurand.recipe());
    try (OpenEvaluations evaluations =
        OpenEvaluations.of(measurand.recipe().recipe(), measurand.backend(), measurand.devices())) {
      console.out().println(measurand.title());
      measurand.warning().get().ifPresent(console.err()::println);
      Progress progress = Progress.to(console.err());
      List<ResultTable> tables = new ArrayList<>();
      for (Map.Entry<String, OpenEvaluation> named : evaluations.byName().entrySet()) {
        progress.doing("measuring " + named.getKey());
        ResultTable table = measured(named.getKey(), named.getValue(), measurand);
        console.out().print(table.text());
        named.getValue().unreadable().forEach(said -> progress.unreadable(said, "left out"));
        tables.add(table);
      }
      return tables;
    }
  }

  /** Scores of weights beside those of the baselines. */
  static ResultTable measured(String name, OpenEvaluation evaluation, Measurand measurand) {
    List<Score> scores = scores(evaluation, measurand);
    List<Score> known = measurand.baselines().getOrDefault(name, List.of());
    List<Score> baselines = known.isEmpty() ? evaluation.baselines() : known;
    return new ResultTable(name, scores, baselines, evaluation.notes());
  }

  /** A backend that refuses weights knows neither their file nor the recipe. */
  private static List<Score> scores(OpenEvaluation evaluation, Measurand measurand) {
    try {
      return evaluation.measure(measurand.snapshot());
    } catch (Refusal e) {
      if (e.kind() != Refusal.Kind.WEIGHTS) {
        throw e;
      }
      throw new Refusal(
          e.kind(),
          "%s: %s. Name the recipe that these weights were trained with"
              .formatted(measurand.title(), e.getMessage()),
          e);
    }
  }

  private static Refusal nothing(Measurand measurand) {
    return new Refusal(
        Refusal.Kind.USAGE,
        """
        the recipe of %s measures nothing. Say what to measure, in a file or here:
          --evaluation FILE
          --set 'evaluate=[{"type": "knn", "views": {"type": "center-crop"}, "bank": {"type": "image-folder", "path": "/known"}, "queries": {"type": "image-folder", "path": "/asked"}}]'"""
            .formatted(measurand.what()));
  }
}
