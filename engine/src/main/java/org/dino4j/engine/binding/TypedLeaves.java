package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dino4j.engine.plugin.Catalog;

/**
 * Changes values in JSON by what their fields hold. The JSON itself is changed; what no record
 * knows stays as it is.
 *
 * @param meant which fields
 * @param change what becomes of the value of one
 */
record TypedLeaves(Catalog catalog, Predicate<FieldType> meant, UnaryOperator<JsonNode> change) {
  /** The value, changed inside. */
  JsonNode in(FieldType type, JsonNode value) {
    if (meant.test(type)) {
      return change.apply(value);
    }
    if (value instanceof ObjectNode object) {
      object.properties().forEach(e -> e.setValue(inside(type, value, e.getKey(), e.getValue())));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, inside(type, value, Integer.toString(i), array.get(i)));
      }
    }
    return value;
  }

  private JsonNode inside(FieldType type, JsonNode parent, String step, JsonNode value) {
    return type.accept(new FieldAt(catalog, parent, step))
        .map(field -> in(field.type(), value))
        .orElse(value);
  }
}
