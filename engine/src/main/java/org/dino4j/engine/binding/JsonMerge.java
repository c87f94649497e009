package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts changes over JSON. Objects are gone through field by field; numbers, texts and lists take
 * the place of what was there, and so does a part of another type: options of the old one say
 * nothing to the new one.
 */
public final class JsonMerge {
  private JsonMerge() {}

  /** What {@code base} is with the changes; neither is touched. */
  public static ObjectNode over(ObjectNode base, ObjectNode changes) {
    ObjectNode merged = base.deepCopy();
    changes
        .properties()
        .forEach(change -> merged.set(change.getKey(), over(merged, change.getKey(), changes)));
    return merged;
  }

  private static JsonNode over(ObjectNode base, String name, ObjectNode changes) {
    JsonNode change = changes.get(name);
    return base.get(name) instanceof ObjectNode old
            && change instanceof ObjectNode now
            && isSameType(old, now)
        ? over(old, now)
        : change.deepCopy();
  }

  private static boolean isSameType(ObjectNode old, ObjectNode now) {
    return !now.has(PartBinder.TYPE) || now.get(PartBinder.TYPE).equals(old.get(PartBinder.TYPE));
  }

  /**
   * The changes once more, with the values that {@code whole} has in their places: defaults written
   * out, paths absolute.
   *
   * @param whole what came of the changes
   */
  public static ObjectNode resolved(ObjectNode changes, ObjectNode whole) {
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    changes
        .properties()
        .forEach(
            change ->
                resolved.set(
                    change.getKey(), resolved(change.getValue(), whole.get(change.getKey()))));
    return resolved;
  }

  private static JsonNode resolved(JsonNode change, JsonNode whole) {
    if (change instanceof ObjectNode changes && whole instanceof ObjectNode inside) {
      return resolved(changes, inside);
    }
    return whole == null ? change : whole;
  }
}
