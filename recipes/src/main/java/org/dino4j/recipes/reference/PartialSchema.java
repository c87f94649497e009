package org.dino4j.recipes.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Schemas of what a profile completes: the same as of what stands for itself, but nothing has to be
 * there. Which values are then missing is known when a profile was filled in, and no schema can say
 * it.
 */
final class PartialSchema {
  private static final String DEFINITIONS = "#/$defs/";
  private static final String REFERENCE = "$ref";
  private static final String PARTIAL = ".partial";

  private PartialSchema() {}

  /** How the partial form of a definition is called. */
  static String name(String definition) {
    return definition + PARTIAL;
  }

  /** The partial form of a schema; what it refers to is partial, too. */
  static ObjectNode of(ObjectNode schema) {
    ObjectNode partial = JsonNodeFactory.instance.objectNode();
    schema.properties().forEach(entry -> partial.set(entry.getKey(), form(entry.getValue())));
    if (partial.get("required") instanceof ArrayNode) {
      partial.remove("required");
    }
    String target = partial.path(REFERENCE).asText();
    return target.startsWith(DEFINITIONS) ? partial.put(REFERENCE, name(target)) : partial;
  }

  private static JsonNode form(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return of(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode forms = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> forms.add(form(item)));
      return forms;
    }
    return node;
  }
}
