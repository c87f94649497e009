package org.dino4j.recipes.train;

import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.run.RunFolder;

/** Sentences about a run. */
final class Say {
  static final String STOPPING =
      "stopping after this step, with a checkpoint; Ctrl-C again leaves at once";

  private Say() {}

  static String started(PreparedRun run, RunFolder folder, Launch launch) {
    return "%s: %d pictures, %d steps of %d, %s with %d threads; run folder %s"
        .formatted(
            run.bound().name(),
            run.data().size(),
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

  static String stopped(RunFolder folder, long done) {
    return "stopped after %d steps; nothing is lost. Go on with: dino4j resume %s"
        .formatted(done, folder.root());
  }
}
