package org.dino4j.recipes.compare;

import jakarta.inject.Inject;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.run.AsWritten;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;

/** Says what differs between two runs. */
public final class DiffCommand implements Command {
  /** As of the system's own {@code diff}. */
  private static final int DIFFERENT = 1;

  private final Catalog catalog;
  private final Console console;

  @Inject
  DiffCommand(Catalog catalog, Console console) {
    this.catalog = catalog;
    this.console = console;
  }

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String summary() {
    return "say what differs between two runs: recipe, data, setup, numbers, weights; exit code 1 if anything does";
  }

  @Override
  public String arguments() {
    return "RUN_A RUN_B";
  }

  @Override
  public String example() {
    return "./dino4j diff runs/quickstart-1 runs/quickstart-2";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) {
    RunFolder first = RunFolder.open(PathWord.of("RUN_A", line.getArgList().get(0)));
    RunFolder second = RunFolder.open(PathWord.of("RUN_B", line.getArgList().get(1)));
    SnapshotFiles files = catalog.backend().snapshotFiles();
    for (RunFolder run : List.of(first, second)) {
      new AsWritten(run, new Checkpoints(run, files)).warning().ifPresent(console.err()::println);
    }
    RunComparison comparison = RunComparison.of(first, second, files);
    console.out().println("first: %s%nsecond: %s".formatted(first.root(), second.root()));
    console.out().print(comparison.text());
    return comparison.same() ? 0 : DIFFERENT;
  }
}
