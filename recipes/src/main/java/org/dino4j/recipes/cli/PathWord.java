package org.dino4j.recipes.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.HomeSign;

/** A path that was typed. */
public final class PathWord {
  private PathWord() {}

  /**
   * Reads it.
   *
   * @param name what it stands for: {@code RUN}, {@code --out}
   * @throws Refusal if no system could have such a path
   */
  public static Path of(String name, String word) {
    try {
      if (HomeSign.isMeant(word, Path.of(""))) {
        throw new Refusal(Refusal.Kind.USAGE, name + ": " + HomeSign.message(word));
      }
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new Refusal(
          Refusal.Kind.USAGE, "%s is no path: %s. Give another.".formatted(name, e.getReason()), e);
    }
  }
}
