package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.plugin.Catalog;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.Checkpoints;
import org.dino4j.recipes.run.Manifest;
import org.dino4j.recipes.run.RunFolder;
import org.dino4j.recipes.run.RunLock;

/** Goes on with a run that was stopped or killed. */
public final class ResumeCommand implements Command {
  private final StoredRuns runs;
  private final Catalog catalog;
  private final Trainer trainer;
  private final StartUp startUp;
  private final Console console;

  @Inject
  ResumeCommand(
      StoredRuns runs, Catalog catalog, Trainer trainer, StartUp startUp, Console console) {
    this.runs = runs;
    this.catalog = catalog;
    this.trainer = trainer;
    this.startUp = startUp;
    this.console = console;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public String summary() {
    return "go on with a run that was stopped or killed, from its newest checkpoint";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j resume runs/quickstart-1";
  }

  @Override
  public Options options() {
    return LaunchOptions.addTo(new Options()).addOption(CheckpointOption.get());
  }

  @Override
  public int run(CommandLine line) {
    LaunchOptions.tellOfStartUp(line, startUp, console);
    RunFolder folder = RunFolder.open(PathWord.of("RUN", line.getArgList().get(0)));
    return RunLock.holding(folder, () -> resume(line, folder));
  }

  private int resume(CommandLine line, RunFolder folder) {
    Manifest manifest = Manifest.read(folder);
    Launch launch = LaunchOptions.read(line, manifest.last().devices());
    Optional<Checkpoint> from =
        CheckpointOption.read(line, new Checkpoints(folder, catalog.backend().snapshotFiles()));
    long step = from.map(Checkpoint::step).orElse(0L);
    try (PreparedRun run = startUp.timed("data opened", () -> runs.prepare(folder, from))) {
      // All that can be refused comes before the first change.
      LaunchOptions.tellOfLeftOut(line, run, console);
      from.ifPresent(checkpoint -> Logs.requireWhole(folder, checkpoint.state()));
      Manifest resumed = manifest.resumed(Manifests.session(step, catalog, launch));
      resumed.write(folder);
      Say.brokenPromise(manifest, resumed).ifPresent(console.err()::println);
      startUp.done("natives loaded, manifest written");
      console.err().println(Say.resumed(run, folder, step));
      return trainer.train(new Assignment(run, folder, launch, from, event -> {}));
    }
  }
}
