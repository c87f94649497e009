package org.dino4j.engine.binding;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A path that begins with {@code ~}. Shells put the home folder in its place, but only at the start
 * of a word: not after {@code --set path=}, and never in a file.
 */
public final class HomeSign {
  private static final String SIGN = "~";

  private HomeSign() {}

  /** Whether a home folder is meant, and not a file that is really called so. */
  public static boolean isMeant(String path, Path folder) {
    return path.startsWith(SIGN) && !Files.exists(folder.resolve(Path.of(path).getName(0)));
  }

  /** What to say of it. */
  public static String message(String path) {
    String whole =
        path.equals(SIGN) || path.startsWith("~/")
            ? System.getProperty("user.home") + path.substring(1)
            : "/home/...";
    return "Found %s, but only a shell knows what '~' is, and none has replaced it here. Write the whole path: %s"
        .formatted(Found.shorten(path, 60), whole);
  }
}
