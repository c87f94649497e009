package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.terminal.Typed;

/**
 * The checkpoints of a run. Each is a folder that is written under another name, synced, and
 * renamed: one that has its name is whole.
 */
public final class Checkpoints {
  private static final NumberedName NAME = new NumberedName("step-");
  private static final NumberedName UNFINISHED_NAME =
      new NumberedName(".unfinished-" + NAME.prefix());

  private final RunFolder run;
  private final Path folder;
  private final SnapshotFiles files;

  public Checkpoints(RunFolder run, SnapshotFiles files) {
    this.run = run;
    this.folder = run.checkpoints();
    this.files = files;
  }

  /**
   * Writes one; returns its folder. Every number is looked at first: a checkpoint that has its name
   * can be gone on from, and older ones may go.
   *
   * @param recipe of the run, with every default written out: no other recipe may go on from here
   * @param manifest of the run as it is now: the part that stays must be the same to go on from
   *     here
   */
  public Checkpoint write(
      Snapshot snapshot, RunPosition position, JsonNode recipe, Manifest manifest) {
    Checkpoint target = at(position.step());
    NotFinite.refuse(
        snapshot, "the checkpoint " + target.folder() + " was not written", newestSays());
    Checkpoint fresh = unfinished(position.step());
    Disk.doing(
        "write the checkpoint " + target.folder(),
        () -> {
          clear(fresh.folder());
          Files.createDirectories(fresh.folder());
          files.write(snapshot, fresh.weights());
          fresh.write(position.with(snapshot.roles()));
          Disk.replace(fresh.recipe(), Json.file(recipe));
          manifest.write(fresh.manifest());
          fresh.seal();
          clear(target.folder());
          Files.move(fresh.folder(), target.folder(), StandardCopyOption.ATOMIC_MOVE);
          Disk.syncFolder(folder);
          return target;
        },
        () -> clear(fresh.folder())); // a full disk needs the room
    return target;
  }

  private String newestSays() {
    return newest()
        .map(good -> "The last good checkpoint is " + good.folder())
        .orElse("There is no checkpoint before it");
  }

  /** Where the checkpoint after {@code step} steps is while it is written, or deleted. */
  public Checkpoint unfinished(long step) {
    return new Checkpoint(step, folder.resolve(UNFINISHED_NAME.of(step)));
  }

  private Checkpoint at(long step) {
    return new Checkpoint(step, folder.resolve(NAME.of(step)));
  }

  private static void clear(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    if (Files.exists(path)) {
      Disk.delete(path);
    }
  }

  /** All, the oldest first. What has another name than we give is not ours, and is left alone. */
  public List<Checkpoint> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .flatMap(Checkpoints::ours)
          .sorted(Comparator.comparingLong(Checkpoint::step))
          .toList();
    } catch (IOException e) {
      throw RunFolder.refusal("cannot look into %s: %s".formatted(folder, e.getMessage()));
    }
  }

  private static Stream<Checkpoint> ours(Path path) {
    return Files.isDirectory(path)
        ? NAME.step(path).stream().mapToObj(step -> new Checkpoint(step, path))
        : Stream.empty();
  }

  public Optional<Checkpoint> newest() {
    return all().stream().reduce((older, newer) -> newer);
  }

  /**
   * The one with this folder name.
   *
   * @throws Refusal if there is none
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
   * Refuses a checkpoint that is not as it was written, or that dino4j 0.1 wrote although not all
   * of its numbers are finite, and offers the one before it.
   *
   * @return the same
   */
  public Checkpoint requireWhole(Checkpoint checkpoint) {
    checkpoint
        .damage()
        .or(() -> ruin(checkpoint))
        .ifPresent(
            damage -> {
              throw RunFolder.refusal(
                  "the checkpoint %s is damaged: %s. %s"
                      .formatted(checkpoint.folder(), damage, instead(checkpoint)));
            });
    return checkpoint;
  }

  private Optional<String> ruin(Checkpoint checkpoint) {
    String names = NotFinite.in(read(checkpoint));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("not every number is finite in " + names);
  }

  private boolean isGood(Checkpoint checkpoint) {
    try {
      return checkpoint.damage().isEmpty() && ruin(checkpoint).isEmpty();
    } catch (Refusal e) {
      return false; // its weights cannot be read
    }
  }

  private String instead(Checkpoint damaged) {
    return all().stream()
        .filter(other -> other.step() < damaged.step() && isGood(other))
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

  /** Reads the weights, with what their states are. */
  public Snapshot read(Checkpoint checkpoint) {
    return new Snapshot(files.read(checkpoint.weights()).arrays(), checkpoint.position().roles());
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
    return UNFINISHED_NAME.step(path).isPresent();
  }

  /** Takes the name away first: a checkpoint that is half deleted must not look whole. */
  private void delete(Stream<Checkpoint> old) {
    for (Checkpoint checkpoint : old.toList()) {
      Disk.doing(
          "delete the checkpoint " + checkpoint.folder(),
          () -> {
            Path going = unfinished(checkpoint.step()).folder();
            clear(going);
            Files.move(checkpoint.folder(), going, StandardCopyOption.ATOMIC_MOVE);
            Disk.delete(going);
            return going;
          });
    }
  }
}
