package org.dino4j.recipes.run;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A checkpoint on the disk.
 *
 * @param step steps done
 * @param folder holds {@code weights.safetensors} and {@code state.json}
 */
public record Checkpoint(long step, Path folder) {
  public String name() {
    return folder.getFileName().toString();
  }

  public Path weights() {
    return folder.resolve("weights.safetensors");
  }

  Path stateFile() {
    return folder.resolve("state.json");
  }

  /** Where it stands in the run. */
  public State state() {
    try {
      return Json.MAPPER.readValue(stateFile().toFile(), State.class);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "the checkpoint %s cannot be used: %s".formatted(folder, e.getMessage()));
    }
  }
}
