package org.dino4j.recipes.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files of a folder by path, each with the hash of its bytes and the time of its last change;
 * folders count as files.
 */
record FilesBefore(Map<String, String> hashes) {
  static FilesBefore in(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.forEach(path -> hashes.put("" + folder.relativize(path), hash(path) + time(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilesBefore(hashes);
  }

  private static String time(Path path) {
    try {
      return " " + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(Path path) {
    if (!Files.isRegularFile(path)) {
      return "no file";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
