package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.AsWritten;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.terminal.Typed;
import org.dino4j.engine.train.OpenEvaluations;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;
import org.dino4j.report.ReportSubject;

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
      LaunchSetting launch) {
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
    Loaded loaded = load(line);
    LaunchSetting launch = loaded.launch();
    try (PreparedRun run =
            runs.prepare(loaded.folder(), loaded.checkpoint(), loaded.manifest())
                .after(loaded.checkpoint().step());
        OpenEvaluations evaluations = OpenEvaluations.of(run, loaded.backend(), launch.devices())) {
      RunSentences.otherData(loaded.manifest(), run).ifPresent(console.err()::println);
      return work.applyAsInt(
          new Open(
              loaded.folder(),
              run,
              loaded.checkpoint(),
              loaded.snapshot(),
              evaluations,
              loaded.backend(),
              launch));
    }
  }

  /** A checkpoint with its weights; nothing of the run's data is opened. */
  record Loaded(
      RunFolder folder,
      Manifest manifest,
      Checkpoint checkpoint,
      Snapshot snapshot,
      Backend backend,
      LaunchSetting launch) {}

  /** Reads the weights that the command line names. */
  Loaded load(CommandLine line) {
    RunFolder folder = RunFolder.open(PathWord.of("RUN", line.getArgList().get(0)));
    Manifest manifest = Manifest.read(folder);
    LaunchSetting launch = LaunchOptions.read(line, manifest.last().devices());
    Backend backend = catalog.backend();
    Checkpoints checkpoints = new Checkpoints(folder, backend.snapshotFiles());
    Checkpoint checkpoint =
        CheckpointOption.read(line, checkpoints).orElseThrow(() -> none(folder));
    Snapshot snapshot = checkpoints.read(checkpoint);
    warn(folder);
    return new Loaded(folder, manifest, checkpoint, snapshot, backend, launch);
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
