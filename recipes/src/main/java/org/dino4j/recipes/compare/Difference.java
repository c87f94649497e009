package org.dino4j.recipes.compare;

import com.fasterxml.jackson.databind.JsonNode;
import org.dino4j.recipes.binding.JsonDifferences;

/**
 * One thing that has two values.
 *
 * @param what its name, or its JSON path
 */
public record Difference(String what, String first, String second) {
  private static final int SHOWN = 60;
  private static final String ABSENT = "nothing";

  static Difference of(JsonDifferences.Difference found) {
    return new Difference(found.path(), text(found.first()), text(found.second()));
  }

  static String text(JsonNode value) {
    String text = value.isMissingNode() ? ABSENT : value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
