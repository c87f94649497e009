package org.dino4j.api.weights;

import java.nio.file.Path;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;

/** A format that weights are stored in. A jar may bring another one. */
@Doc("a format of weight files")
public interface WeightFormat extends Part {
  /** What people call it: {@code safetensors}. */
  String name();

  /** Whether a file looks like one of this format, by its first bytes rather than by its name. */
  boolean knows(Path file);

  /**
   * Opens a file, without reading all of it.
   *
   * @throws org.dino4j.api.part.Refusal if it is damaged, hostile, or of a kind that is not read;
   *     with what is wrong, where, and the cure
   */
  WeightFile open(Path file);
}
