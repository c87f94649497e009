package org.dino4j.tensorflow.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SnapshotFiles;

/**
 * Snapshots as safetensors files of float32 tensors. A file appears whole or not at all, also when
 * power fails while it is written.
 */
public final class SafetensorsFiles implements SnapshotFiles {
  @Override
  public void write(Snapshot snapshot, Path file) {
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      try {
        writeSynced(snapshot, unfinished);
        Files.move(
            unfinished,
            target,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      FolderSync.sync(target.resolveSibling("."));
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER,
          file
              + " cannot be written ("
              + e
              + "); check that its folder exists and has room and rights",
          e);
    }
  }

  private static void writeSynced(Snapshot snapshot, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      SafetensorsWriter.write(snapshot.arrays(), channel);
      channel.force(true);
    }
  }

  @Override
  public Snapshot read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Snapshot(SafetensorsReader.read(channel));
    } catch (NoSuchFileException e) {
      throw refusal(file, "there is no such file", "check the path", e);
    } catch (DamagedWeightsException e) {
      throw refusal(
          file,
          e.getMessage(),
          "the file is damaged or was copied in part; take another checkpoint or fetch it again",
          e);
    } catch (UnsupportedTensorException e) {
      throw refusal(file, e.getMessage(), "convert it to float32 first", e);
    } catch (IOException e) {
      throw refusal(file, e.toString(), "check that it is a file that you may read", e);
    }
  }

  private static Refusal refusal(Path file, String what, String cure, Exception cause) {
    return new Refusal(
        Refusal.Kind.WEIGHTS,
        file + " cannot be read as safetensors: " + what + "; " + cure,
        cause);
  }
}
