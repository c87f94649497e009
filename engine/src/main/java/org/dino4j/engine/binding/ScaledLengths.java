package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.dino4j.api.timeline.Length;
import org.dino4j.engine.plugin.Catalog;

/**
 * Makes the lengths in a resolved recipe shorter or longer, all by one factor.
 *
 * @param factor above 0
 */
public record ScaledLengths(Catalog catalog, double factor) {
  /**
   * A copy with other lengths.
   *
   * @param type the record that the JSON is, with every default written out
   */
  public ObjectNode in(Class<? extends Record> type, ObjectNode resolved) {
    ObjectNode scaled = resolved.deepCopy();
    new TypedLeaves(catalog, Leaves::isLength, this::scaled).in(new FieldType.Nested(type), scaled);
    return scaled;
  }

  private JsonNode scaled(JsonNode length) {
    return length.isTextual()
        ? TextNode.valueOf(Length.parse(length.textValue()).times(factor).toString())
        : length;
  }
}
