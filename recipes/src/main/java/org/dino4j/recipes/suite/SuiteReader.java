package org.dino4j.recipes.suite;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Bound;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonPath;
import org.dino4j.engine.binding.JsonTree;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeLibrary;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.recipe.ScoreNames;

/** Reads suites, and the recipes in them, so that no fault is met after an hour of runs. */
public final class SuiteReader {
  private static final String WHAT = "suite";

  private final Catalog catalog;
  private final SuiteLibrary library;
  private final RecipeReader recipes;
  private final RecipeChecker checker;

  @Inject
  SuiteReader(Catalog catalog, SuiteLibrary library, RecipeReader recipes, RecipeChecker checker) {
    this.catalog = catalog;
    this.library = library;
    this.recipes = recipes;
    this.checker = checker;
  }

  /**
   * Reads a suite.
   *
   * @throws Refusal naming all faults, if there are any
   */
  LoadedSuite read(String nameOrFile) {
    Path file = library.find(nameOrFile);
    Faults faults = new Faults();
    JsonNode root = new JsonTree(faults).read(bytes(file));
    if (faults.isEmpty() && !root.isObject()) {
      faults.add(
          Fault.Kind.TEXT,
          JsonPath.ROOT,
          "A suite is one JSON object: {\"runs\": [{\"recipe\": ...}]}; docs/SUITES.md has its fields");
    }
    faults.refuse(WHAT, file);
    Optional<Bound> bound =
        new Binder(catalog, file.toAbsolutePath().getParent(), faults).bind(Suite.class, root);
    bound.ifPresent(whole -> check(file, (Suite) whole.value(), faults));
    faults.refuse(WHAT, file);
    Suite suite = (Suite) bound.orElseThrow().value();
    return new LoadedSuite(RecipeLibrary.name(file), file, suite);
  }

  private void check(Path file, Suite suite, Faults faults) {
    for (int i = 0; i < suite.runs().size(); i++) {
      JsonPath place = JsonPath.ROOT.child("runs").item(i);
      SuiteEntry entry = suite.runs().get(i);
      try {
        BoundRecipe recipe = recipes.read(LoadedSuite.recipe(file, entry.recipe()), entry.set());
        checker.checkWithoutData(recipe);
        checkResults(recipe, entry, place.child("expect"), faults);
      } catch (Refusal e) {
        String all = e.getMessage().replaceAll("\\s*\\R\\s*", "; ");
        faults.add(Fault.Kind.SETTING, place, all);
      }
    }
  }

  private static void checkResults(
      BoundRecipe recipe, SuiteEntry entry, JsonPath place, Faults faults) {
    ScoreNames names = new ScoreNames(recipe.recipe());
    for (String name : entry.expect().keySet()) {
      AskedResult.of(name)
          .scores()
          .map(ScoreName::of)
          .flatMap(score -> names.unknown(score).stream())
          .forEach(said -> faults.add(Fault.Kind.SETTING, place.child(name), said));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RECIPE, "suite %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
