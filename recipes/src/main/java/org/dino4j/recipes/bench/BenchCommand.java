package org.dino4j.recipes.bench;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Devices;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.RecipeOptions;
import org.dino4j.recipes.cli.ValueOption;

/** Measures the machine, the step or the input. */
public final class BenchCommand implements Command {
  private static final String LIKE = "like";
  private static final String BATCH = "batch";
  private static final String STEPS = "steps";
  private static final String THREADS = "threads";
  private static final String WORKERS = "workers";

  private static final String DEFAULT_RECIPE = "dinov1-vits16";
  private static final int DEFAULT_BATCH = 8;
  private static final int DEFAULT_STEPS = 5;

  /** Short names that the literature knows, and the shipped recipes that they mean. */
  private static final Map<String, String> SHORT_NAMES =
      Map.of(DEFAULT_RECIPE, "dinov1-vits16-imagenet");

  private final List<Benchmark> benchmarks;
  private final Console console;

  @Inject
  BenchCommand(Set<Benchmark> benchmarks, Console console) {
    this.benchmarks = benchmarks.stream().sorted(Comparator.comparing(Benchmark::name)).toList();
    this.console = console;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String summary() {
    return "measure the machine, a recipe's step on random pictures, or its input";
  }

  @Override
  public String arguments() {
    return "matmul|step|input";
  }

  @Override
  public String example() {
    return "./dino4j bench step --like dinov1-vits16 --batch 8";
  }

  @Override
  public Options options() {
    int processors = Runtime.getRuntime().availableProcessors();
    return RecipeOptions.options()
        .addOption(
            ValueOption.of(
                LIKE,
                "RECIPE",
                "recipe whose step or input is measured, by default " + DEFAULT_RECIPE))
        .addOption(ValueOption.of(BATCH, "N", "pictures of one step, by default " + DEFAULT_BATCH))
        .addOption(ValueOption.of(STEPS, "N", "steps that are timed, by default " + DEFAULT_STEPS))
        .addOption(
            ValueOption.of(
                THREADS, "N", "threads that compute, by default all, here " + processors))
        .addOption(
            ValueOption.of(
                WORKERS, "N", "threads that decode and cut, by default all, here " + processors));
  }

  @Override
  public int run(CommandLine line) {
    Benchmark benchmark = find(line.getArgList().get(0));
    console.out().println(benchmark.measure(setting(line)));
    return 0;
  }

  private Benchmark find(String name) {
    return benchmarks.stream()
        .filter(benchmark -> benchmark.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.USAGE,
                    "'bench' cannot measure '%s', only %s. Example: %s"
                        .formatted(
                            name,
                            String.join(", ", benchmarks.stream().map(Benchmark::name).toList()),
                            example())));
  }

  private static BenchSetting setting(CommandLine line) {
    int processors = Runtime.getRuntime().availableProcessors();
    String like = line.getOptionValue(LIKE, DEFAULT_RECIPE);
    List<String> changes = new ArrayList<>();
    changes.add("train.batch=" + number(line, BATCH, DEFAULT_BATCH));
    changes.add("train.accumulate=1");
    changes.add("phases=[]"); // what is measured is the recipe that they change
    // A whole step: the last layer learns, too, which it does not in a run's first epoch.
    changes.add("optimizer.freezeLastLayer=0 steps");
    changes.addAll(RecipeOptions.changes(line));
    return new BenchSetting(
        SHORT_NAMES.getOrDefault(like, like),
        changes,
        number(line, STEPS, DEFAULT_STEPS),
        Devices.cpu(number(line, THREADS, processors)),
        number(line, WORKERS, processors));
  }

  private static int number(CommandLine line, String option, int otherwise) {
    String text = line.getOptionValue(option, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(option, text);
    }
    throw notANumber(option, text);
  }

  private static Refusal notANumber(String option, String text) {
    return new Refusal(
        Refusal.Kind.USAGE,
        "--%s needs a whole number above 0 but found '%s'".formatted(option, text));
  }
}
