package org.dino4j.recipes.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.binding.JsonDifferences;

/**
 * One thing that has two values.
 *
 * @param what its name, or its JSON path
 */
public record Difference(String what, String first, String second) {
  static final String ABSENT = "nothing";
  private static final int SHOWN = 60;
  private static final int HASH_SHOWN = 12;

  /** For the terminal, of what once was and now is. */
  public static String table(List<Difference> differences) {
    Columns table = new Columns("  ", "   ").row("", "THEN", "NOW");
    differences.forEach(row -> table.row(row.what(), row.first(), row.second()));
    return table.text();
  }

  /** Nothing if both are equal. */
  static Optional<Difference> of(String what, String first, String second) {
    return first.equals(second)
        ? Optional.empty()
        : Optional.of(new Difference(what, first, second));
  }

  /** Enough of a hash to tell two apart by eye. */
  static String shown(String hash) {
    return "sha256 " + hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
  }

  static Difference of(JsonDifferences.Difference found) {
    return new Difference(found.path(), text(found.first()), text(found.second()));
  }

  static String text(JsonNode value) {
    String text = value.isMissingNode() ? ABSENT : value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
