package org.dino4j.trials.soak;

import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.process.ChildProcess;

/**
 * What all runs of a soak have in common.
 *
 * @param out takes the runs and the logs of their processes
 * @param calendar what is due when
 * @param starts begins a run, or goes on with it
 * @param pace how long it takes
 * @param sameBits compares with the run that was never killed
 */
record SoakSetup(Path out, Calendar calendar, Starts starts, Pace pace, SameBits sameBits) {
  /**
   * Trains the recipe undisturbed.
   *
   * @throws Refusal if that does not succeed: then there is nothing to compare with
   */
  static SoakSetup prepare(Path out, Starts starts, Calendar calendar, SnapshotFiles files) {
    RunFolder whole = new RunFolder(out.resolve("never-killed"));
    ChildProcess child = starts.of(whole, 1);
    if (child.await() != 0) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "the run that nobody kills does not succeed. It says: %s".formatted(child.said()));
    }
    return new SoakSetup(out, calendar, starts, Pace.of(whole), new SameBits(whole, files));
  }
}
