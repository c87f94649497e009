package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Bound;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonPath;
import org.dino4j.engine.binding.JsonTree;
import org.dino4j.engine.binding.Overrides;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.profile.Profiled;
import org.dino4j.engine.terminal.Typed;

/** Reads recipes. */
public final class RecipeReader {
  private final Catalog catalog;
  private final RecipeLibrary library;

  @Inject
  public RecipeReader(Catalog catalog, RecipeLibrary library) {
    this.catalog = catalog;
    this.library = library;
  }

  /**
   * Reads a recipe and makes its parts.
   *
   * @param nameOrFile a file, or the name of a shipped recipe
   * @param overrides changes as on the command line: {@code train.batch=32}
   * @throws Refusal naming all faults, if there are any
   */
  public BoundRecipe read(String nameOrFile, List<String> overrides) {
    Path file = library.find(nameOrFile);
    Faults faults = new Faults();
    JsonTree tree = new JsonTree(faults);
    Optional<String> text = tree.text(bytes(file));
    JsonNode root = text.map(tree::read).orElseGet(MissingNode::getInstance);
    checkRoot(root, faults);
    if (!root.isObject()) {
      faults.refuse(file);
    }
    Profiled profile = filled((ObjectNode) root, overrides, faults);
    PhasePlace.takeOffShared(root, faults);
    BoundRecipe plain = bound(file, text.orElseThrow(), root, profile, faults);
    BoundRecipe whole = new PhaseReader(catalog, faults).read(plain);
    faults.refuse(file);
    return whole;
  }

  /** The recipe with its phases as they are written. */
  private BoundRecipe bound(
      Path file, String text, JsonNode root, Profiled profile, Faults faults) {
    Binder binder = new Binder(catalog, file.toAbsolutePath().getParent(), faults);
    Optional<Bound> bound = binder.bind(Recipe.class, root);
    faults.refuse(file);
    Bound whole =
        bound.orElseThrow(() -> new IllegalStateException("no fault and no recipe: " + file));
    return new BoundRecipe(
        RecipeLibrary.name(file),
        file,
        text,
        (Recipe) whole.value(),
        (ObjectNode) whole.resolved(),
        binder.parts(),
        profile.against((ObjectNode) whole.resolved()),
        List.of());
  }

  /**
   * What is changed from the command line wins over the recipe, and the recipe over its profile. A
   * profile that the command line asks for is filled in first, so that all else can be changed.
   */
  private Profiled filled(ObjectNode root, List<String> overrides, Faults faults) {
    Overrides changes = new Overrides(catalog, faults);
    Predicate<String> ofProfile = change -> change.matches("profile[=.].*");
    changes.apply(Recipe.class, root, overrides.stream().filter(ofProfile).toList());
    Profiled profile = Profiled.fill(root);
    changes.apply(Recipe.class, root, overrides.stream().filter(ofProfile.negate()).toList());
    return profile;
  }

  /**
   * Reads a file of evaluations: one, a list of them, or a recipe with some.
   *
   * @return the change that makes a recipe measure these, as on the command line
   * @throws Refusal naming all faults, if there are any
   */
  public String evaluationsOf(Path file) {
    return new EvaluationFile(file, bytes(file)).change(catalog);
  }

  private static void checkRoot(JsonNode root, Faults faults) {
    if (root.isMissingNode() && faults.all().isEmpty()) {
      faults.add(
          Fault.Kind.TEXT,
          JsonPath.ROOT,
          "The file is empty. '%s' lists what belongs in it"
              .formatted(Typed.line("describe", "recipe")));
    }
    if (!root.isMissingNode() && !root.isObject()) {
      faults.add(
          Fault.Kind.TEXT,
          JsonPath.ROOT,
          "A recipe is one JSON object, { ... }; '%s' lists its fields"
              .formatted(Typed.line("describe", "recipe")));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "recipe %s cannot be read: %s. Check that you may read it"
              .formatted(
                  file, e instanceof AccessDeniedException ? "no permission" : e.getMessage()),
          e);
    }
  }
}
