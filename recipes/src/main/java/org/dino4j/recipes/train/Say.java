package org.dino4j.recipes.train;

import java.util.Optional;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.Manifest;
import org.dino4j.recipes.run.RunFolder;

/** Sentences about a run. */
final class Say {
  static final String STOPPING =
      "stopping after this step, with a checkpoint; Ctrl-C again leaves at once";

  private Say() {}

  static String started(PreparedRun run, RunFolder folder, Launch launch) {
    return "%s: %s, %d steps of %d, %s with %d threads; run folder %s"
        .formatted(
            run.bound().name(),
            run.pictures(),
            run.setting().timeline().steps(),
            run.setting().timeline().batch(),
            launch.devices().kind(),
            launch.devices().threads(),
            folder.root());
  }

  static String resumed(PreparedRun run, RunFolder folder, long step) {
    return "%s: going on after step %d of %d"
        .formatted(folder.root(), step, run.setting().timeline().steps());
  }

  /** A warning where the promise of equal bits held until now, and no more. */
  static Optional<String> brokenPromise(Manifest before, Manifest after) {
    return before.promise().equals(after.promise())
        ? Optional.empty()
        : Optional.of(
            "warning: %s with %d threads before, %s with %d now: from here on its bits may differ from those of a run never stopped. manifest.json says so"
                .formatted(
                    before.last().device(),
                    before.last().threads(),
                    after.last().device(),
                    after.last().threads()));
  }

  /** Ends the message of a run whose folder could not be written. */
  static String mended(RunFolder folder, Optional<Checkpoint> newest) {
    return "%s. When that is mended, go on with: dino4j resume %s"
        .formatted(
            newest
                .map(checkpoint -> "The run is whole up to " + checkpoint.name())
                .orElse("There was no checkpoint yet, so it will begin again"),
            folder.root());
  }

  static String stopped(RunFolder folder, long done) {
    return "stopped after %d steps; nothing is lost. Go on with: dino4j resume %s"
        .formatted(done, folder.root());
  }
}
