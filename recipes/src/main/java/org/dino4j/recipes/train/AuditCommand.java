package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.train.OpenEvaluations;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.cli.ValueOption;
import org.dino4j.report.ExhibitPage;

/** Looks at the patch tokens of a run, or of a file of weights, and writes a page of it. */
public final class AuditCommand implements Command {
  private static final String WEIGHTS = "weights";
  private static final String PICTURES = "pictures";
  private static final String SET = "set";
  private static final String OUT = "out";
  private static final String PAGE = "audit.html";

  private final Measurands measurands;
  private final RecipeChecker checker;
  private final Console console;

  @Inject
  AuditCommand(Measurands measurands, RecipeChecker checker, Console console) {
    this.measurands = measurands;
    this.checker = checker;
    this.console = console;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String summary() {
    return "look at the patch tokens of a run or of weights: norms, outliers, PCA colours, attention; no labels needed";
  }

  @Override
  public String arguments() {
    return "RUN|RECIPE";
  }

  @Override
  public String example() {
    return "./dino4j audit runs/quickstart-1 --pictures /my/pictures";
  }

  @Override
  public Options options() {
    return measurands
        .options()
        .addOption(
            ValueOption.of(
                WEIGHTS, "FILE", "look at the weights in this file, with what the RECIPE says"))
        .addOption(
            ValueOption.of(
                PICTURES, "FOLDER", "pictures to look at; default: those that the recipe has"))
        .addOption(
            ValueOption.of(
                SET,
                "PATH=VALUE",
                "change what is shown, for example --set evaluate[0].blocks=[0,-1]"))
        .addOption(
            ValueOption.of(
                OUT, "FILE", "the page; default: audit.html in the folder of RUN, or here"));
  }

  @Override
  public int run(CommandLine line) {
    Measurand plain = measurand(line, List.of());
    List<String> changes = new ArrayList<>();
    changes.add(AuditRecipe.change(plain.recipe(), path(line, PICTURES)));
    Stream.ofNullable(line.getOptionValues(SET)).flatMap(Stream::of).forEach(changes::add);
    Path folder = path(line, WEIGHTS).isPresent() ? Path.of("") : Path.of(plain.what());
    Path page = path(line, OUT).orElse(folder.resolve(PAGE));
    look(measurand(line, changes), page);
    return 0;
  }

  private Measurand measurand(CommandLine line, List<String> changes) {
    return path(line, WEIGHTS)
        .map(file -> measurands.ofFile(line, file, changes))
        .orElseGet(() -> measurands.ofRun(line, changes));
  }

  private static Optional<Path> path(CommandLine line, String option) {
    return Optional.ofNullable(line.getOptionValue(option))
        .map(word -> PathWord.of("--" + option, word));
  }

  private void look(Measurand measurand, Path page) {
    TrainingPlan plan = checker.planWithoutData(measurand.recipe(), measurand.devices());
    try (OpenEvaluations evaluations =
        OpenEvaluations.of(measurand.recipe().recipe(), measurand.backend(), plan.devices())) {
      console.out().println(measurand.title());
      Progress progress = Progress.to(console.err());
      ExhibitPage written = new ExhibitPage("Audit of " + measurand.title(), List.of());
      for (Map.Entry<String, OpenEvaluation> named : evaluations.byName().entrySet()) {
        progress.doing("looking at patch tokens");
        ResultTable table = EvaluateCommand.measured(named.getKey(), named.getValue(), measurand);
        console.out().print(table.text());
        named.getValue().unreadable().forEach(said -> progress.unreadable(said, "left out"));
        progress.doing("drawing");
        written.figures(table.text()).show(named.getValue().exhibits(measurand.snapshot()));
      }
      console.out().println("page: " + written.write(page));
    }
  }
}
