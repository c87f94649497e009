package org.dino4j.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Which objects of a recipe a profile speaks of. */
final class Alike {
  private static final String TYPE = "type";

  private Alike() {}

  /**
   * Whether both are of one type. A recipe that says no type leaves it to the profile; of a part of
   * another type the profile knows nothing.
   */
  static boolean parts(ObjectNode written, ObjectNode profile) {
    return !written.has(TYPE) || written.get(TYPE).equals(profile.path(TYPE));
  }

  /**
   * What a profile's list says of an item of the recipe's: the first item that is about a part of
   * the same type, such as the other loss called {@code dino}. What an item is about is the first
   * of its fields that has a type.
   */
  static Optional<ObjectNode> item(JsonNode written, JsonNode profile) {
    return profile
        .valueStream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(item -> aboutTheSame(written, item))
        .findFirst();
  }

  private static boolean aboutTheSame(JsonNode written, ObjectNode profile) {
    return profile
        .propertyStream()
        .filter(field -> field.getValue().has(TYPE))
        .findFirst()
        .filter(part -> part.getValue().get(TYPE).equals(written.path(part.getKey()).path(TYPE)))
        .isPresent();
  }
}
