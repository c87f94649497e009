package org.dino4j.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.binding.JsonPath;

/** Finds where a recipe says something else than its profile. */
final class Deviations {
  private final List<Deviation> found = new ArrayList<>();

  private Deviations() {}

  /** All of them, in the order of the profile. */
  static List<Deviation> of(ObjectNode recipe, ObjectNode profile) {
    Deviations deviations = new Deviations();
    deviations.compare(JsonPath.ROOT, recipe, profile);
    return deviations.found;
  }

  private void compare(JsonPath path, JsonNode written, JsonNode profile) {
    if (written instanceof ObjectNode object
        && profile instanceof ObjectNode settings
        && Alike.parts(object, settings)) {
      settings
          .properties()
          .forEach(
              field ->
                  compare(
                      path.child(field.getKey()), object.path(field.getKey()), field.getValue()));
    } else if (written.isArray() && profile.isArray()) {
      items(path, written, profile);
    } else if (!same(written, profile)) {
      found.add(new Deviation(path.toString(), text(profile), text(written)));
    }
  }

  /** Lists of numbers are compared whole; of parts, each with the one that it stands for. */
  private void items(JsonPath path, JsonNode written, JsonNode profile) {
    List<JsonNode> known =
        written.valueStream().filter(item -> Alike.item(item, profile).isPresent()).toList();
    if (written.size() != profile.size() || known.size() != written.size()) {
      if (!same(written, profile)) {
        found.add(new Deviation(path.toString(), text(profile), text(written)));
      }
      return;
    }
    for (int i = 0; i < written.size(); i++) {
      compare(path.item(i), written.get(i), Alike.item(written.get(i), profile).orElseThrow());
    }
  }

  /** 3 and 3.0 are the same number. */
  private static boolean same(JsonNode written, JsonNode profile) {
    if (written.isNumber() && profile.isNumber()) {
      return written.decimalValue().compareTo(profile.decimalValue()) == 0;
    }
    if (written.isArray() && profile.isArray() && written.size() == profile.size()) {
      boolean all = true;
      for (int i = 0; i < written.size(); i++) {
        all &= same(written.get(i), profile.get(i));
      }
      return all;
    }
    return written.equals(profile) || (nothing(written) && nothing(profile));
  }

  private static boolean nothing(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static String text(JsonNode node) {
    return node instanceof MissingNode ? "null" : node.toString();
  }
}
