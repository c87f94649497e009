package org.dino4j.recipes.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    List<Difference> found = new ArrayList<>();
    compare("$", then, now, found);
    return found;
  }

  private static void compare(String path, JsonNode then, JsonNode now, List<Difference> found) {
    if (WITHOUT_EFFECT.contains(path) || then.equals(now)) {
      return;
    }
    if (then.isObject() && now.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      then.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(path + "." + name, then.path(name), now.path(name), found));
    } else if (then.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
        compare(path + "[" + i + "]", element(then, i), element(now, i), found);
      }
    } else {
      found.add(new Difference(path, then, now));
    }
  }

  private static JsonNode element(JsonNode array, int index) {
    return index < array.size() ? array.get(index) : MissingNode.getInstance();
  }
}
