package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which name in an object stands for which field. A misspelt name stands for the nearest field that
 * is absent, so that it is one fault and not an unknown field and a missing one.
 *
 * @param misspelt the name found, by the field it stands for
 * @param unknown messages by name found
 */
record FieldNames(Map<String, String> misspelt, Map<String, String> unknown) {
  /** So many unknown names are misspellings; more are another kind of file. */
  private static final int GUESSED = 100;

  static FieldNames match(RecordForm form, JsonNode found, Set<String> beside) {
    List<String> known = new ArrayList<>(beside);
    known.addAll(form.names());
    Map<String, String> misspelt = new HashMap<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : found.properties()) {
      String name = entry.getKey();
      if (!known.contains(name) && unknown.size() >= GUESSED) {
        unknown.put(name, message(Optional.empty(), known));
      } else if (!known.contains(name)) {
        List<String> absent =
            known.stream().filter(k -> !found.has(k) && !misspelt.containsKey(k)).toList();
        Optional<String> meant = Suggestion.misspelt(name, absent);
        meant.ifPresent(field -> misspelt.put(field, name));
        unknown.put(name, message(meant.or(() -> Suggestion.to(name, known)), known));
      }
    }
    return new FieldNames(misspelt, unknown);
  }

  /** The name under which a field stands in the object. */
  String source(String field) {
    return misspelt.getOrDefault(field, field);
  }

  private static String message(Optional<String> meant, List<String> known) {
    return "Unknown field.%s Known: %s"
        .formatted(
            meant.map(name -> " Did you mean '" + name + "'?").orElse(""),
            known.isEmpty() ? "none" : String.join(", ", known));
  }
}
