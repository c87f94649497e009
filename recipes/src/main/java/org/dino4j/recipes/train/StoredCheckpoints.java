package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Snapshot;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.recipes.plugin.Catalog;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.report.ReportSubject;
import org.dino4j.recipes.run.AsWritten;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.Checkpoints;
import org.dino4j.recipes.run.Manifest;
import org.dino4j.recipes.run.RunFolder;
import org.dino4j.recipes.terminal.Typed;

/** Opens a checkpoint of a run for commands that only look. */
final class StoredCheckpoints {
  private final StoredRuns runs;
  private final Catalog catalog;
  private final Console console;

  @Inject
  StoredCheckpoints(StoredRuns runs, Catalog catalog, Console console) {
    this.runs = runs;
    this.catalog = catalog;
    this.console = console;
  }

  /**
   * A checkpoint with all that is needed to look at it.
   *
   * @param evaluations of the run, open
   */
  record Open(
      RunFolder folder,
      PreparedRun run,
      Checkpoint checkpoint,
      Snapshot snapshot,
      OpenEvaluations evaluations,
      Backend backend,
      Launch launch) {
    ReportSubject subject() {
      return new ReportSubject(
          run, folder, evaluations.byName(), snapshot, backend, launch.devices());
    }
  }

  Options options() {
    return LaunchOptions.devicesTo(new Options()).addOption(CheckpointOption.get());
  }

  /** Opens what the command line names, lets {@code work} look at it, and closes it. */
  int with(CommandLine line, ToIntFunction<Open> work) {
    RunFolder folder = RunFolder.open(PathWord.of("RUN", line.getArgList().get(0)));
    Manifest manifest = Manifest.read(folder);
    Launch launch = LaunchOptions.read(line, manifest.last().devices());
    Backend backend = catalog.backend();
    Checkpoints checkpoints = new Checkpoints(folder, backend.snapshotFiles());
    Checkpoint checkpoint =
        CheckpointOption.read(line, checkpoints).orElseThrow(() -> none(folder));
    Snapshot snapshot = checkpoints.read(checkpoint);
    warn(folder);
    try (PreparedRun run = runs.prepare(folder, checkpoint, manifest);
        OpenEvaluations evaluations = OpenEvaluations.of(run, backend, launch.devices())) {
      Say.otherData(manifest, run).ifPresent(console.err()::println);
      return work.applyAsInt(
          new Open(folder, run, checkpoint, snapshot, evaluations, backend, launch));
    }
  }

  /** Says so if what the run wrote of itself was changed. */
  void warn(RunFolder folder) {
    new AsWritten(folder, new Checkpoints(folder, catalog.backend().snapshotFiles()))
        .warning()
        .ifPresent(console.err()::println);
  }

  private static Refusal none(RunFolder folder) {
    return new Refusal(
        Refusal.Kind.RUN_FOLDER,
        "%s has no checkpoint yet. Train on first: %s"
            .formatted(folder.root(), Typed.line("resume", folder.root())));
  }
}
