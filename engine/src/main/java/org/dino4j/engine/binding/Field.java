package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One option.
 *
 * @param meaning one line, empty if its author wrote none
 * @param fallback the JSON that stands for it where a recipe leaves it out
 */
public record Field(String name, FieldType type, String meaning, Optional<JsonNode> fallback) {
  /** Whether a recipe must give it. */
  public boolean required() {
    return fallback.isEmpty() && !(type instanceof FieldType.Maybe);
  }
}
