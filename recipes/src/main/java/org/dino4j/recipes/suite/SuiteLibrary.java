package org.dino4j.recipes.suite;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.recipe.Shelf;

/** Where suites are found: a file, or the name of one of the user's or of a shipped one. */
public final class SuiteLibrary {
  private final Home home;

  @Inject
  SuiteLibrary(Home home) {
    this.home = home;
  }

  /**
   * Finds a suite.
   *
   * @throws Refusal with the shipped names if there is none
   */
  Path find(String nameOrFile) {
    return Shelf.of(home, "suite", home.suites()).find(nameOrFile);
  }
}
