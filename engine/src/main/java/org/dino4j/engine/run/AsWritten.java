package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.binding.JsonDifferences;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.terminal.Typed;

/**
 * Holds the log and the manifest of a run against what its checkpoints noted of them: they decide
 * which checkpoints stay and with what a run goes on, so what was edited must not be believed.
 */
public final class AsWritten {
  private final RunFolder run;
  private final Checkpoints checkpoints;

  public AsWritten(RunFolder run, Checkpoints checkpoints) {
    this.run = run;
    this.checkpoints = checkpoints;
  }

  /**
   * Refuses a checkpoint whose log or manifest is no longer as it was, and offers one before it.
   *
   * @return the same
   */
  public Checkpoint require(Checkpoint checkpoint) {
    fault(checkpoint)
        .ifPresent(
            fault -> {
              throw RunFolder.refusal("%s. %s".formatted(fault, cure(checkpoint)));
            });
    return checkpoint;
  }

  /** What a reader should know who believes the log: that it was changed, or cannot be checked. */
  public Optional<String> warning() {
    return checkpoints
        .newest()
        .filter(Checkpoint::hasWholeState)
        .flatMap(newest -> fault(newest).or(() -> unknown(newest)))
        .map("warning: "::concat);
  }

  /** Says so where a checkpoint is too old to know. */
  public static Optional<String> unknown(Checkpoint checkpoint) {
    return checkpoint.position().eventsSha256().isEmpty()
        ? Optional.of(
            "%s was written by an earlier dino4j that noted no hash of events.jsonl: whether the log is as the run wrote it cannot be checked"
                .formatted(checkpoint.name()))
        : Optional.empty();
  }

  private Optional<String> fault(Checkpoint checkpoint) {
    RunPosition position = checkpoint.position();
    return shorter(run.events(), position.events())
        .or(() -> shorter(run.timing(), position.timing()))
        .or(() -> changedLog(checkpoint, position))
        .or(() -> changedManifest(checkpoint, position));
  }

  private static Optional<String> shorter(Path file, long size) {
    return file.toFile().length() < size
        ? Optional.of(
            "%s is shorter than its checkpoint says: it was cut or replaced".formatted(file))
        : Optional.empty();
  }

  private Optional<String> changedLog(Checkpoint checkpoint, RunPosition position) {
    if (position.eventsSha256().isEmpty() || position.eventsSha256().equals(hash(position))) {
      return Optional.empty();
    }
    return Optional.of(
        "%s was changed after the run wrote it: its first %s bytes do not have the hash that %s noted of them"
            .formatted(run.events(), position.events(), checkpoint.name()));
  }

  private String hash(RunPosition position) {
    try {
      return position.events() == 0 && !Files.exists(run.events())
          ? new Sha256().hex()
          : new Sha256().file(run.events(), position.events()).hex();
    } catch (IOException e) {
      throw RunFolder.refusal("cannot read %s: %s".formatted(run.events(), Disk.reason(e)));
    }
  }

  private Optional<String> changedManifest(Checkpoint checkpoint, RunPosition position) {
    if (position.eventsSha256().isEmpty()) {
      return Optional.empty(); // as old as that, it holds no copy either
    }
    Manifest copy = copy(checkpoint);
    JsonNode then = Json.MAPPER.valueToTree(copy);
    JsonNode now = Json.MAPPER.valueToTree(Manifest.read(run).until(copy.sessions().size()));
    List<JsonDifferences.Difference> found = JsonDifferences.between(then, now, Set.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(changed(checkpoint, found));
  }

  private static Manifest copy(Checkpoint checkpoint) {
    try {
      return Manifest.read(checkpoint.manifest());
    } catch (IOException e) {
      throw RunFolder.refusal(
          "%s cannot be read: %s. Take another checkpoint: --checkpoint NAME"
              .formatted(checkpoint.manifest(), Disk.reason(e)));
    }
  }

  private String changed(Checkpoint checkpoint, List<JsonDifferences.Difference> found) {
    Columns table = new Columns("  ", "   ").row("", "WRITTEN", "FOUND");
    found.forEach(d -> table.row(d.path(), d.first().toString(), d.second().toString()));
    return "%s was changed after the run wrote it:%n%sThe copy in %s is as it was: cp %s %s"
        .formatted(
            run.manifest(), table.text(), checkpoint.name(), checkpoint.manifest(), run.manifest());
  }

  private String cure(Checkpoint checkpoint) {
    return checkpoints.all().stream()
        .filter(other -> other.step() < checkpoint.step())
        .filter(other -> other.damage().isEmpty() && fault(other).isEmpty())
        .reduce((older, newer) -> newer)
        .map(
            before ->
                "Put back what was changed, or go on from the checkpoint before, which it does not concern: %s"
                    .formatted(Typed.line("resume", run.root(), "--checkpoint", before.name())))
        .orElse(
            "Put back what was changed. No checkpoint before it is free of this; to begin again at step 0, delete %s and: %s"
                .formatted(run.checkpoints(), Typed.line("resume", run.root())));
  }
}
