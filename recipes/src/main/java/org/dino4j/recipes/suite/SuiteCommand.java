package org.dino4j.recipes.suite;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Suggestion;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.cli.ValueOption;
import org.dino4j.recipes.train.LaunchOptions;

/** Runs a suite. */
public final class SuiteCommand implements Command {
  private static final String OUT = "out";
  private static final String ONLY = "only";
  private static final Path RUNS = Path.of("runs");
  private static final int OUTSIDE = 1;

  private final SuiteReader reader;
  private final SuiteLauncher launcher;
  private final Console console;

  @Inject
  SuiteCommand(SuiteReader reader, SuiteLauncher launcher, Console console) {
    this.reader = reader;
    this.launcher = launcher;
    this.console = console;
  }

  @Override
  public String name() {
    return "suite";
  }

  @Override
  public String summary() {
    return "run the recipes of a suite and say whether all is as expected; exit code 1 if not";
  }

  @Override
  public String arguments() {
    return "SUITE";
  }

  @Override
  public String example() {
    return "./dino4j suite quick";
  }

  @Override
  public Options options() {
    return LaunchOptions.addTo(new Options())
        .addOption(
            ValueOption.of(
                OUT, "DIR", "folder for all runs; default: runs/suite-SUITE-1, or the next"))
        .addOption(ValueOption.of(ONLY, "NAME", "run only the entry of this name"));
  }

  @Override
  public int run(CommandLine line) {
    LaunchOptions.read(line);
    LoadedSuite suite = reader.read(line.getArgList().get(0));
    List<SuiteEntry> entries = chosen(suite.suite(), line.getOptionValue(ONLY, ""));
    Path out =
        Optional.ofNullable(line.getOptionValue(OUT))
            .map(word -> PathWord.of("--" + OUT, word))
            .orElseGet(() -> RunFolder.nextFree(RUNS, "suite-" + suite.name()));
    RunFolder.refuseTaken(out);
    make(out);
    List<Row> rows = new ArrayList<>();
    for (SuiteEntry entry : entries) {
      for (long seed : entry.seeds()) {
        rows.addAll(run(suite, entry, seed, out, LaunchOptions.given(line)));
      }
    }
    SuiteTable table = new SuiteTable(suite.name(), rows);
    table.write(out);
    console.out().print(table.text());
    console.out().println("runs and table: " + out);
    return table.ok() ? 0 : OUTSIDE;
  }

  private List<Row> run(
      LoadedSuite suite, SuiteEntry entry, long seed, Path out, List<String> launch) {
    Path folder = out.resolve("%s-seed-%s".formatted(entry.title(), seed));
    Path log = out.resolve(folder.getFileName() + ".log");
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                LoadedSuite.recipe(suite.file(), entry.recipe()),
                "--out",
                folder.toString()));
    entry.set().forEach(change -> words.addAll(List.of("--set", change)));
    words.addAll(List.of("--set", "seed=" + seed));
    words.addAll(launch);
    console.err().println("%s, seed %s ...".formatted(entry.title(), seed));
    int exitCode = launcher.run(words, log);
    Judge judge = new Judge(entry, seed);
    return exitCode == 0
        ? judge.rows(RunFolder.open(folder))
        : List.of(judge.failed(exitCode, log.toString()));
  }

  private static List<SuiteEntry> chosen(Suite suite, String only) {
    List<SuiteEntry> chosen =
        suite.runs().stream()
            .filter(entry -> only.isEmpty() || entry.title().equals(only))
            .toList();
    if (chosen.isEmpty()) {
      List<String> names = suite.runs().stream().map(SuiteEntry::title).toList();
      throw new Refusal(
          Refusal.Kind.USAGE,
          "--only %s: the suite has no such run.%s Runs: %s."
              .formatted(only, Suggestion.question(only, names), String.join(", ", names)));
    }
    return chosen;
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER,
          "cannot make the folder %s: %s".formatted(folder, e.getMessage()),
          e);
    }
  }
}
