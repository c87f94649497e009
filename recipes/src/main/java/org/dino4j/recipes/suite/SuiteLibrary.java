package org.dino4j.recipes.suite;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.recipes.binding.Nearest;
import org.dino4j.recipes.plugin.Home;

/** Where suites are found: a file, or the name of one that is shipped. */
public final class SuiteLibrary {
  private static final String ENDING = ".json";

  private final Path folder;

  @Inject
  SuiteLibrary(Home home) {
    this.folder = home.suites();
  }

  /**
   * Finds a suite.
   *
   * @throws Refusal with the shipped names if there is none
   */
  Path find(String nameOrFile) {
    try {
      Path file = Path.of(nameOrFile);
      Path shipped = folder.resolve(nameOrFile + ENDING);
      if (Files.isRegularFile(file)) {
        return file;
      }
      if (Files.isRegularFile(shipped)) {
        return shipped;
      }
      throw unknown(nameOrFile);
    } catch (InvalidPathException e) {
      throw unknown(nameOrFile);
    }
  }

  private Refusal unknown(String nameOrFile) {
    List<String> names = names();
    return new Refusal(
        Refusal.Kind.RECIPE,
        "There is no suite file '%s', and no shipped suite of that name.%s Shipped: %s."
            .formatted(
                nameOrFile,
                Nearest.question(nameOrFile, names),
                names.isEmpty() ? "none (looked in " + folder + ")" : String.join(", ", names)));
  }

  private List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
