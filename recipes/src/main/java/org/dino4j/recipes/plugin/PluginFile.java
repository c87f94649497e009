package org.dino4j.recipes.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

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
    MessageDigest digest = newDigest();
    try {
      if (Files.isDirectory(file)) {
        addFolder(digest, file);
      } else {
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PluginFile(
        String.valueOf(file.getFileName()), HexFormat.of().formatHex(digest.digest()));
  }

  /** Enough of the hash to tell two jars apart by eye. */
  public String shortHash() {
    return sha256.substring(0, SHORT);
  }

  private static void addFolder(MessageDigest digest, Path folder) throws IOException {
    for (String name : files(folder)) {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(folder.resolve(name)));
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

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
