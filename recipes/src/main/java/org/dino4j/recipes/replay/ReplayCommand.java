package org.dino4j.recipes.replay;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.AsWritten;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.cli.ValueOption;
import org.dino4j.recipes.train.LaunchOptions;
import org.dino4j.recipes.train.LaunchSetting;
import org.dino4j.recipes.train.Manifests;
import org.dino4j.recipes.train.NewRuns;
import org.dino4j.recipes.train.StoredRuns;

/** Runs a run again from its manifest. */
public final class ReplayCommand implements Command {
  private static final String OUT = "out";
  private static final Path RUNS = Path.of("runs");

  /** What Ctrl-C sends; the run ends after its step, with a checkpoint. */
  private static final int INTERRUPT = 2;

  private final StoredRuns stored;
  private final NewRuns runs;
  private final Catalog catalog;
  private final StopRequest stop;
  private final Console console;

  @Inject
  ReplayCommand(
      StoredRuns stored, NewRuns runs, Catalog catalog, StopRequest stop, Console console) {
    this.stored = stored;
    this.runs = runs;
    this.catalog = catalog;
    this.stop = stop;
    this.console = console;
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String summary() {
    return "run a run again from its manifest and say whether the bits agree; exit code 1 if they do not";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j replay runs/quickstart-1";
  }

  @Override
  public Options options() {
    return LaunchOptions.addTo(new Options())
        .addOption(
            ValueOption.of(
                OUT,
                "DIR",
                "folder of the new run; default: runs/RUN-replay-1, or the next free number"));
  }

  @Override
  public int run(CommandLine line) {
    RunFolder recorded = RunFolder.open(PathWord.of("RUN", line.getArgList().get(0)));
    Manifest then = Manifest.read(recorded);
    LaunchSetting launch =
        LaunchOptions.read(line, new LaunchSetting(then.first().devices(), then.first().workers()));
    Path out =
        Optional.ofNullable(line.getOptionValue(OUT))
            .map(word -> PathWord.of("--" + OUT, word))
            .orElseGet(() -> RunFolder.nextFree(RUNS, recorded.name() + "-replay"));
    RunFolder.refuseTaken(out);
    try (PreparedRun run = stored.prepare(recorded).called(then.recipe())) {
      new AsWritten(recorded, new Checkpoints(recorded, catalog.backend().snapshotFiles()))
          .warning()
          .ifPresent(console.err()::println);
      console.err().print(Warnings.of(recorded, then, Manifests.of(run, catalog, launch)));
      Witness witness = new Witness(recorded, () -> stop.ask(INTERRUPT));
      int exitCode = runs.train(run, out, launch, witness);
      return witness.isOver() ? verdict(recorded, new RunFolder(out), witness) : exitCode;
    }
  }

  private int verdict(RunFolder recorded, RunFolder again, Witness witness) {
    ReplayVerdict verdict =
        ReplayVerdict.of(recorded, again, witness, catalog.backend().snapshotFiles());
    console.out().print(verdict.text());
    return verdict.exitCode();
  }
}
