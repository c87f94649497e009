package org.dino4j.api.train;

import java.nio.file.Path;

/** Snapshots as safetensors files: one file, readable by the field's other tools. */
public interface SnapshotFiles {
  /** Writes to a new name, syncs, then renames: the file is there whole or not at all. */
  void write(Snapshot snapshot, Path file);

  /**
   * Reads a file back.
   *
   * @throws org.dino4j.api.part.Refusal naming file and cause if it cannot be read whole
   */
  Snapshot read(Path file);
}
