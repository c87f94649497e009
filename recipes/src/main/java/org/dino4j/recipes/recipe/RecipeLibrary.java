package org.dino4j.recipes.recipe;

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

/** Where recipes are found: a file, or the name of one that is shipped. */
public final class RecipeLibrary {
  private static final String ENDING = ".json";

  private final Path folder;

  @Inject
  RecipeLibrary(Home home) {
    this.folder = home.recipes();
  }

  /** The names of the shipped recipes. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(ENDING))
          .map(RecipeLibrary::name)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a recipe file: {@code quickstart} of {@code recipes/quickstart.json}. */
  public static String name(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /**
   * Finds a recipe.
   *
   * @throws Refusal with the shipped names if there is none
   */
  public Path find(String nameOrFile) {
    Path file = file(nameOrFile);
    if (Files.isRegularFile(file)) {
      return file;
    }
    if (Files.isDirectory(file) && !names().contains(nameOrFile)) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "%s is a folder. Give the recipe file in it, or the name of a shipped recipe: %s."
              .formatted(nameOrFile, shipped()));
    }
    if (!names().contains(nameOrFile)) {
      throw unknown(nameOrFile);
    }
    return folder.resolve(nameOrFile + ENDING);
  }

  private Path file(String nameOrFile) {
    try {
      return Path.of(nameOrFile);
    } catch (InvalidPathException e) {
      throw unknown(nameOrFile);
    }
  }

  private Refusal unknown(String nameOrFile) {
    return new Refusal(
        Refusal.Kind.RECIPE,
        "There is no recipe file '%s', and no shipped recipe of that name.%s Shipped: %s."
            .formatted(nameOrFile, Nearest.question(nameOrFile, names()), shipped()));
  }

  private String shipped() {
    List<String> names = names();
    return names.isEmpty() ? "none (looked in " + folder + ")" : String.join(", ", names);
  }
}
