package org.dino4j.recipes.train;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.dino4j.recipes.compare.DataComparison;
import org.dino4j.recipes.compare.Difference;
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

  /** A warning where the run goes on with other threads or on another machine than until now. */
  static Optional<String> otherMachine(Manifest resumed) {
    List<Manifest.Session> all = resumed.sessions();
    Manifest.Session before = all.get(all.size() - 2);
    Manifest.Session now = resumed.last();
    return now.computesAs(before)
        ? Optional.empty()
        : Optional.of(
            "warning: %s before, %s now: from here on its bits may differ from those of a run never stopped. manifest.json says so"
                .formatted(machine(before), machine(now)));
  }

  private static String machine(Manifest.Session session) {
    StringJoiner words = new StringJoiner(", ", " (", ")").setEmptyValue("");
    session.surroundings().forEach((name, value) -> words.add(name + " " + value));
    return "%s%s with %d".formatted(session.device(), words, session.threads());
  }

  /** A warning where what is looked at is not what the run had. */
  static Optional<String> otherData(Manifest manifest, PreparedRun run) {
    List<Difference> found = DataComparison.since(manifest.data(), run.sources());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "warning: the data is not what the run had:\n"
                + Difference.table(found).stripTrailing());
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
