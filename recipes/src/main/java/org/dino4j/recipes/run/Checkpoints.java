package org.dino4j.recipes.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.recipes.terminal.Typed;

/**
 * The checkpoints of a run. Each is a folder that is written under another name, synced, and
 * renamed: one that has its name is whole.
 */
public final class Checkpoints {
  private static final String PREFIX = "step-";
  private static final String UNFINISHED = ".unfinished-";

  private final RunFolder run;
  private final Path folder;
  private final SnapshotFiles files;

  public Checkpoints(RunFolder run, SnapshotFiles files) {
    this.run = run;
    this.folder = run.checkpoints();
    this.files = files;
  }

  /**
   * Writes one; returns its folder.
   *
   * @param recipe of the run, with every default written out: no other recipe may go on from here
   */
  public Checkpoint write(Snapshot snapshot, State state, JsonNode recipe) {
    Checkpoint target = at(state.step());
    Checkpoint fresh = new Checkpoint(state.step(), unfinished(target));
    Disk.doing(
        "write the checkpoint " + target.folder(),
        () -> {
          clear(fresh.folder());
          Files.createDirectories(fresh.folder());
          files.write(snapshot, fresh.weights());
          Disk.replace(fresh.stateFile(), Json.file(state));
          Disk.replace(fresh.recipe(), Json.file(recipe));
          fresh.seal();
          clear(target.folder());
          Files.move(fresh.folder(), target.folder(), StandardCopyOption.ATOMIC_MOVE);
          Disk.syncFolder(folder);
          return target;
        },
        () -> clear(fresh.folder())); // a full disk needs the room
    return target;
  }

  private Path unfinished(Checkpoint checkpoint) {
    return folder.resolve(UNFINISHED + checkpoint.name());
  }

  private Checkpoint at(long step) {
    return new Checkpoint(step, folder.resolve("%s%08d".formatted(PREFIX, step)));
  }

  private static void clear(Path path) throws IOException {
    if (Files.exists(path)) {
      Disk.delete(path);
    }
  }

  /** All that are whole, the oldest first. */
  public List<Checkpoint> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> path.getFileName().toString().matches(PREFIX + "\\d+"))
          .sorted()
          .map(path -> new Checkpoint(step(path), path))
          .toList();
    } catch (IOException e) {
      throw RunFolder.refusal("cannot look into %s: %s".formatted(folder, e.getMessage()));
    }
  }

  private static long step(Path path) {
    return Long.parseLong(path.getFileName().toString().substring(PREFIX.length()));
  }

  public Optional<Checkpoint> newest() {
    return all().stream().reduce((older, newer) -> newer);
  }

  /**
   * The one with this folder name.
   *
   * @throws org.dino4j.api.part.Refusal if there is none
   */
  public Checkpoint named(String name) {
    return all().stream()
        .filter(checkpoint -> checkpoint.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                RunFolder.refusal(
                    "there is no checkpoint %s in %s. Found: %s"
                        .formatted(name, folder, all().stream().map(Checkpoint::name).toList())));
  }

  /**
   * Refuses a checkpoint that is not as it was written, and offers the one before it.
   *
   * @return the same
   */
  public Checkpoint requireWhole(Checkpoint checkpoint) {
    checkpoint
        .damage()
        .ifPresent(
            damage -> {
              throw RunFolder.refusal(
                  "the checkpoint %s is damaged: %s. %s"
                      .formatted(checkpoint.folder(), damage, instead(checkpoint)));
            });
    return checkpoint;
  }

  private String instead(Checkpoint damaged) {
    return all().stream()
        .filter(other -> other.step() < damaged.step() && other.damage().isEmpty())
        .reduce((older, newer) -> newer)
        .map(
            before ->
                "The one before it, %s, is whole. Go on from there: %s"
                    .formatted(
                        before.name(),
                        Typed.line("resume", run.root(), "--checkpoint", before.name())))
        .orElse(
            "None before it is whole. To begin again at step 0, delete %s and: %s"
                .formatted(folder, Typed.line("resume", run.root())));
  }

  /** Reads the weights. */
  public Snapshot read(Checkpoint checkpoint) {
    return files.read(checkpoint.weights());
  }

  /** Deletes all but the newest {@code keep} and the best. */
  public void prune(int keep, OptionalLong best) {
    List<Checkpoint> all = all();
    delete(
        all.subList(0, Math.max(0, all.size() - keep)).stream()
            .filter(old -> best.isEmpty() || old.step() != best.getAsLong()));
  }

  /**
   * Deletes what a run that goes on from {@code step} will write again, and what was never
   * finished.
   */
  public void forgetAfter(long step) {
    delete(all().stream().filter(checkpoint -> checkpoint.step() > step));
    Disk.doing(
        "clean " + folder,
        () -> {
          Files.createDirectories(folder);
          try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.filter(Checkpoints::isUnfinished).toList()) {
              Disk.delete(path);
            }
          }
          return folder;
        });
  }

  private static boolean isUnfinished(Path path) {
    return path.getFileName().toString().startsWith(UNFINISHED);
  }

  /** Takes the name away first: a checkpoint that is half deleted must not look whole. */
  private void delete(Stream<Checkpoint> old) {
    for (Checkpoint checkpoint : old.toList()) {
      Disk.doing(
          "delete the checkpoint " + checkpoint.folder(),
          () -> {
            Path going = unfinished(checkpoint);
            clear(going);
            Files.move(checkpoint.folder(), going, StandardCopyOption.ATOMIC_MOVE);
            Disk.delete(going);
            return going;
          });
    }
  }
}
