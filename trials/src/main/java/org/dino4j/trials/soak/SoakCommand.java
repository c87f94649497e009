package org.dino4j.trials.soak;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.RecipeOptions;
import org.dino4j.recipes.cli.ValueOption;

/** Kills a run again and again, and shows that it makes no difference. */
public final class SoakCommand implements Command {
  private static final String KILLS = "kills";
  private static final String SEED = "seed";
  private static final String OUT = "out";
  private static final String QUICKSTART = "quickstart";
  private static final int DIFFERENT = 1;

  /** Short, and with something due every few steps. */
  private static final List<String> SHORT =
      List.of(
          "phases=[]",
          "train.length=40 steps",
          "optimizer.learningRate.warmUp=5 steps",
          "optimizer.freezeLastLayer=5 steps",
          "checkpoint.every=5 steps");

  private static final String EVALUATE = "evaluate[%d].every=8 steps";

  /** A tenth of the pictures: the evaluation of a soak is to be hit, not to be believed. */
  private static final List<String> FEWER =
      List.of("evaluate[0].bank.views=3", "evaluate[0].queries.views=1", "evaluate[0].k=[10]");

  private final RecipeOptions recipes;
  private final RecipeChecker checker;
  private final Catalog catalog;
  private final Launcher launcher;
  private final Console console;

  @Inject
  SoakCommand(
      RecipeOptions recipes,
      RecipeChecker checker,
      Catalog catalog,
      Launcher launcher,
      Console console) {
    this.recipes = recipes;
    this.checker = checker;
    this.catalog = catalog;
    this.launcher = launcher;
    this.console = console;
  }

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String summary() {
    return "kill a run at drawn moments, resume it each time, and compare it with one never killed";
  }

  @Override
  public String arguments() {
    return "[RECIPE]";
  }

  @Override
  public String example() {
    return "trials/run soak --kills 50";
  }

  @Override
  public Options options() {
    return RecipeOptions.options()
        .addOption(
            ValueOption.of(KILLS, "N", "kills that hit what they were aimed at; default: 10"))
        .addOption(ValueOption.of(SEED, "S", "seed of the moments; default: 0"))
        .addOption(
            ValueOption.of(OUT, "DIR", "folder for the runs; default: runs/soak-1, or the next"));
  }

  @Override
  public int run(CommandLine line) {
    int count = number(line, KILLS, "[1-9][0-9]{0,3}").orElse(10);
    Seeds seeds = new Seeds(number(line, SEED, "[0-9]{1,9}").orElse(0));
    Optional<Path> named = Optional.ofNullable(line.getOptionValue(OUT)).map(Path::of);
    named.ifPresent(RunFolder::refuseTaken);
    BoundRecipe bound = recipe(line);
    Path out = named.orElseGet(() -> RunFolder.nextFree(Path.of("runs"), "soak"));
    console.err().println("first a run that nobody kills; runs and logs are in " + out);
    Starts starts = new Starts(launcher, kept(bound, out), out);
    SoakSetup setup =
        SoakSetup.prepare(out, starts, calendar(bound), catalog.backend().snapshotFiles());
    return soak(setup, count, seeds);
  }

  /** The recipe made short; what the command line says comes last. */
  private BoundRecipe recipe(CommandLine line) {
    String name = line.getArgList().stream().findFirst().orElse(QUICKSTART);
    List<String> changes = new ArrayList<>(SHORT);
    int evaluations = recipes.read(line, name, List.of()).recipe().evaluate().size();
    IntStream.range(0, evaluations).mapToObj(EVALUATE::formatted).forEach(changes::add);
    if (name.equals(QUICKSTART)) {
      changes.addAll(FEWER);
    }
    return recipes.read(line, name, changes);
  }

  private Calendar calendar(BoundRecipe bound) {
    try (PreparedRun run = checker.prepare(bound)) {
      return Calendar.of(run);
    }
  }

  private static Path kept(BoundRecipe bound, Path out) {
    try {
      return Files.writeString(
          Files.createDirectories(out).resolve(bound.name() + ".json"),
          bound.resolved().toPrettyString());
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER, "cannot write into %s: %s".formatted(out, e.getMessage()), e);
    }
  }

  private int soak(SoakSetup setup, int count, Seeds seeds) {
    KillTable table = new KillTable(count);
    KillPlan plan = KillPlan.drawn(count, seeds);
    Soak soak =
        new Soak(
            setup,
            plan,
            kill -> {
              table.add(kill);
              console.err().println(table.last());
            });
    List<String> differences = soak.run();
    console.out().print(table.text());
    differences.forEach(console.out()::println);
    console.out().println(table.summary(soak.runs(), plan.missed(), differences.isEmpty()));
    return differences.isEmpty() && plan.missed() == 0 ? 0 : DIFFERENT;
  }

  private static Optional<Integer> number(CommandLine line, String name, String form) {
    return Optional.ofNullable(line.getOptionValue(name))
        .map(
            word -> {
              if (!word.matches(form)) {
                throw new Refusal(
                    Refusal.Kind.USAGE,
                    "--%s needs a whole number, found '%s'".formatted(name, word));
              }
              return Integer.parseInt(word);
            });
  }
}
