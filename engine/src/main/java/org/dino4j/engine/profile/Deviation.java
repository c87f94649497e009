package org.dino4j.engine.profile;

/**
 * Where a recipe says something else than its profile.
 *
 * @param place its JSON path
 * @param profile what the profile says, as JSON
 * @param recipe what the recipe says; {@code null} where it leaves it out
 */
public record Deviation(String place, String profile, String recipe) {
  @Override
  public String toString() {
    return "%s is %s, not %s".formatted(place, recipe, profile);
  }
}
