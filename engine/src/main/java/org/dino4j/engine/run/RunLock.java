package org.dino4j.engine.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Holds a run folder for one process. The system lets go of it when the process ends, however it
 * ends.
 */
public final class RunLock {
  private RunLock() {}

  /**
   * Takes the folder, does the work, and gives the folder back.
   *
   * @throws org.dino4j.api.part.Refusal if another run holds it
   */
  public static <T> T holding(RunFolder folder, Supplier<T> work) {
    try (FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!took(channel)) {
        throw RunFolder.refusal(
            "%s is in use by another dino4j. Wait for it, or stop it with Ctrl-C"
                .formatted(folder.root()));
      }
      return work.get();
    } catch (IOException e) {
      throw RunFolder.refusal("cannot lock %s: %s".formatted(folder.root(), e.getMessage()));
    }
  }

  /** Closing the channel gives the lock back. */
  private static boolean took(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }
}
