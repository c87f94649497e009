package org.dino4j.engine.recipe;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Home;

/** Where recipes are found: a file, or the name of one of the user's or of a shipped one. */
public final class RecipeLibrary {
  private final Home home;

  @Inject
  RecipeLibrary(Home home) {
    this.home = home;
  }

  /** The names of the shipped recipes. */
  public List<String> names() {
    return Shelf.names(home.recipes());
  }

  /** The name of a recipe file: {@code quickstart} of {@code recipes/quickstart.json}. */
  public static String name(Path file) {
    return Shelf.name(file);
  }

  /**
   * Finds a recipe.
   *
   * @throws Refusal with the shipped names if there is none
   */
  public Path find(String nameOrFile) {
    return Shelf.of(home, "recipe", home.recipes()).find(nameOrFile);
  }
}
