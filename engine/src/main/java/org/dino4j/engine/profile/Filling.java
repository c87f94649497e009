package org.dino4j.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.binding.JsonPath;

/** Puts what a profile says into a recipe, wherever the recipe itself says nothing. */
final class Filling {
  private final List<Filled> filled = new ArrayList<>();

  private Filling() {}

  /**
   * A value that came from a profile.
   *
   * @param place its JSON path
   * @param value as JSON
   */
  record Filled(String place, String value) {}

  /** Changes {@code recipe}, and says what was put in. What is written as null was said. */
  static List<Filled> into(ObjectNode recipe, ObjectNode profile) {
    Filling filling = new Filling();
    filling.fill(JsonPath.ROOT, recipe, profile);
    return filling.filled;
  }

  private void fill(JsonPath path, ObjectNode written, ObjectNode profile) {
    profile
        .properties()
        .forEach(
            field -> {
              JsonPath place = path.child(field.getKey());
              if (written.has(field.getKey())) {
                fill(place, written.get(field.getKey()), field.getValue());
              } else {
                written.set(field.getKey(), field.getValue().deepCopy());
                filled.add(new Filled(place.toString(), field.getValue().toString()));
              }
            });
  }

  private void fill(JsonPath path, JsonNode written, JsonNode profile) {
    if (written instanceof ObjectNode object
        && profile instanceof ObjectNode settings
        && Alike.parts(object, settings)) {
      fill(path, object, settings);
    } else if (written.isArray() && profile.isArray()) {
      for (int i = 0; i < written.size(); i++) {
        JsonPath place = path.item(i);
        JsonNode item = written.get(i);
        Alike.item(item, profile).ifPresent(said -> fill(place, item, said));
      }
    }
  }
}
