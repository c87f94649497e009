package org.dino4j.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a profile did to a recipe.
 *
 * @param name the profile's; empty for a recipe that starts from none
 * @param filled what came from it, as lines {@code $.optimizer.decayRule = "by-name"}
 * @param deviations where the recipe, with all changes from the command line, differs from it
 */
public record Profiled(String name, List<String> filled, List<Deviation> deviations) {
  /** Of a recipe that starts from no profile. */
  public static final Profiled NONE = new Profiled("", List.of(), List.of());

  private static final String FIELD = "profile";
  private static final String NAME = "name";
  private static final String APPLIED = "applied";

  public Profiled {
    filled = List.copyOf(filled);
    deviations = List.copyOf(deviations);
  }

  /**
   * Fills a recipe from the profile that it names, once: the resolved form of a recipe says that
   * this was done, so that a field which its writer took out stays out.
   */
  public static Profiled fill(ObjectNode recipe) {
    String name = name(recipe.path(FIELD));
    Optional<ObjectNode> settings = Profiles.find(name);
    if (settings.isEmpty()) {
      return NONE;
    }
    if (recipe.path(FIELD).path(APPLIED).asBoolean()) {
      return new Profiled(name, List.of(), List.of());
    }
    List<Filling.Filled> filled = Filling.into(recipe, settings.get());
    recipe.putObject(FIELD).put(NAME, name).put(APPLIED, true);
    return new Profiled(
        name, filled.stream().map(f -> f.place() + " = " + f.value()).toList(), List.of());
  }

  /**
   * The same with where the recipe differs.
   *
   * @param resolved the recipe with all short forms written out, so that 1 and a constant 1 are the
   *     same
   */
  public Profiled against(ObjectNode resolved) {
    return Profiles.find(name)
        .map(settings -> new Profiled(name, filled, Deviations.of(resolved, settings)))
        .orElse(this);
  }

  private static String name(JsonNode written) {
    return written.isObject() ? written.path(NAME).asText() : written.asText();
  }
}
