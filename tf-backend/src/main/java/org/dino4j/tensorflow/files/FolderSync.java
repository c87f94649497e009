package org.dino4j.tensorflow.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Makes a rename survive a power failure. */
final class FolderSync {
  private FolderSync() {}

  /**
   * Syncs a folder's entries. Windows cannot open a folder, and writes its entries through by
   * itself.
   */
  static void sync(Path folder) throws IOException {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
