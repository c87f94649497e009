package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.dino4j.api.train.Devices;
import org.dino4j.engine.phase.PhaseChanges;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedPhase;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;

/** Says whether a recipe would run, and all that is wrong with it if not. */
public final class ValidateCommand implements Command {
  private static final String WITHOUT_DATA = "without-data";
  private static final String THOROUGH = "thorough";

  private final RecipeOptions recipes;
  private final RecipeChecker checker;
  private final Catalog catalog;
  private final Console console;

  @Inject
  ValidateCommand(RecipeOptions recipes, RecipeChecker checker, Catalog catalog, Console console) {
    this.recipes = recipes;
    this.checker = checker;
    this.catalog = catalog;
    this.console = console;
  }

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String summary() {
    return "say whether a recipe would run, and all that is wrong with it";
  }

  @Override
  public String arguments() {
    return "RECIPE";
  }

  @Override
  public String example() {
    return "./dino4j validate quickstart --set train.batch=32";
  }

  @Override
  public Options options() {
    return RecipeOptions.options()
        .addOption(
            Option.builder()
                .longOpt(WITHOUT_DATA)
                .desc(
                    "leave the data closed, and check as if there were as many pictures as in ImageNet")
                .get())
        .addOption(
            Option.builder()
                .longOpt(THOROUGH)
                .desc("decode every picture, in place of a look at the headers of some")
                .get());
  }

  @Override
  public int run(CommandLine line) {
    BoundRecipe bound = recipes.read(line);
    if (line.hasOption(WITHOUT_DATA)) {
      checker.checkWithoutData(bound);
      console
          .out()
          .println("recipe %s is fine; its data was not looked at".formatted(bound.name()));
    } else {
      console.out().println(say(bound, line));
    }
    return 0;
  }

  private String say(BoundRecipe bound, CommandLine line) {
    try (PreparedRun run = checker.prepare(bound)) {
      run.leftOut().stream()
          .flatMap(left -> left.lines(CommonOptions.verbose(line)))
          .forEach(console.err()::println);
      new PictureWords(run, line.hasOption(THOROUGH), console).say();
      checkChanges(run);
      if (CommonOptions.verbose(line)) {
        console.out().print(ProfileWords.of(bound.profile()));
        run.phases().forEach(phase -> console.out().print(parameters(run, phase)));
      }
      return "recipe %s is fine: %s, %s".formatted(bound.name(), run.pictures(), length(run));
    }
  }

  /** Natives are loaded only for a recipe with changes to look at. */
  private void checkChanges(PreparedRun run) {
    if (run.phases().size() > 1) {
      PhaseChanges.of(run.bound(), run.phases(), catalog.backend(), Devices.cpu(1));
    }
  }

  private static String length(PreparedRun run) {
    return run.isPhased()
        ? "%s%n%s".formatted(run.length(), PhaseTable.of(run.phases()).stripTrailing())
        : run.length();
  }

  private String parameters(PreparedRun run, PreparedPhase phase) {
    String table = GroupTable.of(catalog.backend().groups(phase.plan(Devices.cpu(1))));
    return !run.isPhased() ? table : "phase %s%n%s".formatted(phase.name(), table);
  }
}
