package org.dino4j.recipes.replay;

import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.compare.EventComparison.FirstDifference;
import org.dino4j.recipes.compare.Section;
import org.dino4j.recipes.compare.WeightComparison;

/**
 * Whether a replay has the bits of the run.
 *
 * @param text for the terminal
 * @param exitCode 0 if it has, 1 if not
 */
record ReplayVerdict(String text, int exitCode) {
  private static final int DIFFERENT = 1;

  static ReplayVerdict of(
      RunFolder recorded, RunFolder again, Witness witness, SnapshotFiles files) {
    return witness
        .difference()
        .map(difference -> differs(recorded, difference))
        .orElseGet(() -> afterEvents(recorded, again, witness, files));
  }

  private static ReplayVerdict differs(RunFolder recorded, FirstDifference difference) {
    return new ReplayVerdict(
        "bits do NOT agree with %s%n%s"
            .formatted(
                recorded.root(),
                new Section("numbers", difference.says(), difference.differences(), false).text()),
        DIFFERENT);
  }

  private static ReplayVerdict afterEvents(
      RunFolder recorded, RunFolder again, Witness witness, SnapshotFiles files) {
    Section weights = WeightComparison.between(recorded, again, files);
    return weights.same()
        ? new ReplayVerdict(
            "bits agree with %s: %s events are equal; weights: %s%n"
                .formatted(recorded.root(), witness.seen(), weights.says()),
            0)
        : new ReplayVerdict(
            "bits do NOT agree with %s, though all %s events do%n%s"
                .formatted(recorded.root(), witness.seen(), weights.text()),
            DIFFERENT);
  }
}
