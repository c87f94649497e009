package org.dino4j.recipes.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.dino4j.recipes.binding.JsonDifferences;

/** Where two resolved recipes give other numbers. */
public final class RecipeDifferences {
  /** Words for readers, and what changes neither a weight nor an event. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("$.about", "$.checkpoint", "$.data.tolerateUnreadable");

  private RecipeDifferences() {}

  /**
   * A field that differs.
   *
   * @param path its place: {@code $.optimizer.learningRate.base}
   * @param then its value in the first recipe, as JSON; a missing node if it is not there
   */
  public record Difference(String path, JsonNode then, JsonNode now) {}

  /** All of them, in the order of the first recipe. */
  public static List<Difference> between(JsonNode then, JsonNode now) {
    return JsonDifferences.between(then, now, WITHOUT_EFFECT).stream()
        .map(d -> new Difference(d.path(), d.first(), d.second()))
        .toList();
  }
}
