package org.dino4j.recipes.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds a run folder for one process. The system lets go of it when the process ends, however it
 * ends.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws org.dino4j.api.part.Refusal if another run holds it
   */
  public static RunLock take(RunFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel).isEmpty()) {
        channel.close();
        throw RunFolder.refusal(
            "%s is in use by another dino4j. Wait for it, or stop it with Ctrl-C"
                .formatted(folder.root()));
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw RunFolder.refusal("cannot lock %s: %s".formatted(folder.root(), e.getMessage()));
    }
  }

  private static Optional<FileLock> locked(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // held by this very process
    }
  }

  @Override
  public void close() {
    Disk.doing(
        "give the run folder back",
        () -> {
          channel.close();
          return channel;
        });
  }
}
