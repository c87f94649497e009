package org.dino4j.recipes.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.terminal.Typed;
import org.dino4j.recipes.compare.DataComparison;

/** Sentences about a run. */
final class RunSentences {
  static final String STOPPING =
      "stopping after this step, with a checkpoint; Ctrl-C again leaves at once";

  private static final String UNKNOWN = "unknown";

  private RunSentences() {}

  static String started(PreparedRun run, RunFolder folder, LaunchSetting launch) {
    return "%s: %s, %s, %s with %s threads; run folder %s"
        .formatted(
            run.bound().name(),
            run.pictures(),
            run.length(),
            launch.devices().kind(),
            launch.devices().threads(),
            folder.root());
  }

  /** The phase that begins. */
  static String phase(PreparedRun run) {
    return "step %s  phase '%s', %s steps of %s"
        .formatted(
            run.phase().first(),
            run.phase().name(),
            run.phase().steps(),
            run.setting().timeline().batch());
  }

  static String resumed(PreparedRun run, RunFolder folder, long step) {
    return "%s: going on after step %s of %s".formatted(folder.root(), step, run.steps());
  }

  /** A warning where the run goes on with other threads or on another machine than until now. */
  static Optional<String> otherMachine(Manifest resumed) {
    List<Manifest.Session> all = resumed.sessions();
    Manifest.Session before = all.get(all.size() - 2);
    Manifest.Session now = resumed.last();
    return now.computesAs(before)
        ? Optional.empty()
        : Optional.of(
            "warning: %s with %s threads before, %s with %s now%s: from here on its bits may differ from those of a run never stopped. manifest.json says so"
                .formatted(
                    before.device(),
                    before.threads(),
                    now.device(),
                    now.threads(),
                    differences(before.surroundings(), now.surroundings())));
  }

  private static String differences(Map<String, String> before, Map<String, String> now) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    StringBuilder words = new StringBuilder();
    for (String name : names) {
      String was = before.getOrDefault(name, UNKNOWN);
      String is = now.getOrDefault(name, UNKNOWN);
      words.append(was.equals(is) ? "" : "; %s was %s and is %s".formatted(name, was, is));
    }
    return words.toString();
  }

  /** Adds the cure for data that lies elsewhere now. */
  static Refusal maybeMoved(Refusal cause, RunFolder folder) {
    return new Refusal(
        cause.kind(),
        "%s%nIf the data was moved, write its new place into %s: the same pictures are recognised there"
            .formatted(cause.getMessage(), folder.resolvedRecipe()),
        cause);
  }

  /** A warning where what is looked at is not what the run had. */
  static Optional<String> otherData(Manifest manifest, PreparedRun run) {
    return MeasuredData.told(DataComparison.since(manifest.data(), run.sources()));
  }

  /** Ends the message of a run whose folder could not be written, or whose memory ran out. */
  static String mended(RunFolder folder, Optional<Checkpoint> newest) {
    return "%s. When that is mended, go on with: %s"
        .formatted(
            newest
                .map(checkpoint -> "The run is whole up to " + checkpoint.name())
                .orElse("There was no checkpoint yet, so it will begin again"),
            Typed.line("resume", folder.root()));
  }

  static String stopped(RunFolder folder, long done) {
    return "stopped after %s steps; nothing is lost. Go on with: %s"
        .formatted(done, Typed.line("resume", folder.root()));
  }

  /** What the doctor found, in a line. */
  static String found(Event.Found found) {
    return "step %s  %s: %s. What helps: %s"
        .formatted(found.step(), found.finding(), found.says(), found.cure());
  }

  /** The last words of a run about its health. */
  static List<String> health(List<Event.Found> findings) {
    return findings.isEmpty()
        ? List.of("the doctor found nothing")
        : Stream.concat(Stream.of("the doctor found:"), findings.stream().map(f -> "  " + found(f)))
            .toList();
  }
}
