package org.dino4j.engine.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.hash.Sha256;

/**
 * A file that a plugin was loaded from.
 *
 * @param name of the jar, or of the folder where classes run from a build folder
 * @param sha256 of its content, 64 hexadecimal digits; of a folder: of the names and contents of
 *     all files below it, in the order of their names
 */
public record PluginFile(String name, String sha256) {
  private static final int SHORT = 12;

  /** Reads a jar or a folder of classes. */
  public static PluginFile of(Path file) {
    Sha256 hash = new Sha256();
    try {
      if (Files.isDirectory(file)) {
        addFolder(hash, file);
      } else {
        hash.file(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PluginFile(String.valueOf(file.getFileName()), hash.hex());
  }

  /** Enough of the hash to tell two jars apart by eye. */
  public String shortHash() {
    return sha256.substring(0, SHORT);
  }

  private static void addFolder(Sha256 hash, Path folder) throws IOException {
    for (String name : files(folder)) {
      hash.line(name).file(folder.resolve(name));
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
