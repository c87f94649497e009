package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.cli.RecipeOptions;
import org.dino4j.recipes.cli.ValueOption;

/** Trains what a recipe says. */
public final class RunCommand implements Command {
  private static final String OUT = "out";
  private static final Path RUNS = Path.of("runs");

  private final RecipeOptions recipes;
  private final RecipeChecker checker;
  private final NewRuns runs;
  private final StartUp startUp;
  private final Console console;

  @Inject
  RunCommand(
      RecipeOptions recipes,
      RecipeChecker checker,
      NewRuns runs,
      StartUp startUp,
      Console console) {
    this.recipes = recipes;
    this.checker = checker;
    this.runs = runs;
    this.startUp = startUp;
    this.console = console;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "train what a recipe says, measure it, and write a report";
  }

  @Override
  public String arguments() {
    return "RECIPE";
  }

  @Override
  public String example() {
    return "./dino4j run quickstart --set seed=1 --out runs/second-seed";
  }

  @Override
  public Options options() {
    return LaunchOptions.addTo(RecipeOptions.options())
        .addOption(
            ValueOption.of(
                OUT, "DIR", "folder of the run; default: runs/RECIPE-1, or the next free number"));
  }

  @Override
  public int run(CommandLine line) {
    LaunchOptions.tellOfStartUp(line, startUp, console);
    LaunchSetting launch = LaunchOptions.read(line);
    BoundRecipe bound = startUp.timed("recipe read, parts made", () -> recipes.read(line));
    Optional<Path> out =
        Optional.ofNullable(line.getOptionValue(OUT)).map(word -> PathWord.of("--" + OUT, word));
    out.ifPresent(RunFolder::refuseTaken);
    try (PreparedRun run = startUp.timed("data opened", () -> checker.prepare(bound))) {
      LaunchOptions.tellOfLeftOut(line, run, console);
      Path root = out.orElseGet(() -> RunFolder.nextFree(RUNS, bound.name()));
      return runs.train(run, root, launch, event -> {});
    }
  }
}
