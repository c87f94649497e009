package org.dino4j.recipes.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A checkpoint on the disk.
 *
 * @param step steps done
 * @param folder holds {@code weights.safetensors}, {@code state.json}, {@code recipe.resolved.json}
 *     and the hashes of the three
 */
public record Checkpoint(long step, Path folder) {
  private static final String WEIGHTS = "weights.safetensors";
  private static final String STATE = "state.json";
  private static final Set<String> FILES = Set.of(WEIGHTS, STATE, RunFolder.RESOLVED);

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

  Path stateFile() {
    return folder.resolve(STATE);
  }

  /** Writes the hashes of its files beside them. */
  void seal() throws IOException {
    Hashes.write(folder, FILES);
  }

  /** What is wrong with its files; nothing if each has the hash that it was written with. */
  public Optional<String> damage() {
    return Hashes.damage(folder, FILES);
  }

  /** Where it stands in the run. */
  public State state() {
    try {
      return Json.read(stateFile(), State.class);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "the checkpoint %s cannot be used, its %s is damaged: %s. Take another: --checkpoint NAME"
              .formatted(folder, STATE, Disk.reason(e)));
    }
  }
}
