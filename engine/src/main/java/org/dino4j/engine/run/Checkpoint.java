package org.dino4j.engine.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A checkpoint on the disk.
 *
 * @param step steps done
 * @param folder holds {@code weights.safetensors}, {@code state.json}, {@code
 *     recipe.resolved.json}, {@code manifest.json}, and the hashes of the four
 */
public record Checkpoint(long step, Path folder) {
  /** Of all its files together; a checkpoint of 0.1 is of format 1, which says no roles. */
  private static final int NEWEST = 2;

  private static final String WEIGHTS = "weights.safetensors";
  private static final String STATE = "state.json";

  /** Those that a checkpoint of any age holds. */
  private static final Set<String> ALWAYS = Set.of(WEIGHTS, STATE, RunFolder.RESOLVED);

  public String name() {
    return folder.getFileName().toString();
  }

  public Path weights() {
    return folder.resolve(WEIGHTS);
  }

  /** The recipe of the run that wrote it, with every default written out. */
  public Path recipe() {
    return folder.resolve(RunFolder.RESOLVED);
  }

  /** The manifest of the run as it was then. */
  Path manifest() {
    return new RunFolder(folder).manifest();
  }

  Path stateFile() {
    return folder.resolve(STATE);
  }

  /** Writes where it stands, with the number of its format. */
  void write(RunPosition position) {
    Disk.replace(stateFile(), Json.file(new Written(NEWEST, position)));
  }

  /** What it is made of, in the order in which it is written; their hashes come last. */
  public List<Path> files() {
    return List.of(weights(), stateFile(), recipe(), manifest());
  }

  /** Writes the hashes of its files beside them. */
  void seal() throws IOException {
    Hashes.write(folder, files().stream().map(file -> file.getFileName().toString()).toList());
  }

  /** What is wrong with its files; nothing if each has the hash that it was written with. */
  public Optional<String> damage() {
    Set<String> names = new TreeSet<>(ALWAYS);
    names.addAll(Hashes.listed(folder));
    return Hashes.damage(folder, names);
  }

  /** Whether it can be asked for its position. */
  boolean hasWholeState() {
    return Hashes.damage(folder, Set.of(STATE)).isEmpty();
  }

  /** Where it stands in the run. */
  public RunPosition position() {
    try {
      JsonNode found = Json.read(stateFile(), JsonNode.class);
      FormatNumber.known(stateFile(), found, NEWEST);
      return Json.convert(found, RunPosition.class);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "the checkpoint %s cannot be used, its %s is damaged: %s. Take another: --checkpoint NAME"
              .formatted(folder, STATE, Disk.reason(e)));
    }
  }

  /** The file: its format first, then the fields. */
  private record Written(int format, @JsonUnwrapped RunPosition position) {}
}
