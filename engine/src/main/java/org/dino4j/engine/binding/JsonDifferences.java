package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two JSON trees differ. */
public final class JsonDifferences {
  private final Set<String> passedOver;
  private final List<Difference> found = new ArrayList<>();

  private JsonDifferences(Set<String> passedOver) {
    this.passedOver = passedOver;
  }

  /**
   * A place with two values.
   *
   * @param path its place: {@code $.optimizer.learningRate.base}
   * @param first its value in the first tree; a missing node if it is not there
   */
  public record Difference(String path, JsonNode first, JsonNode second) {}

  /**
   * All of them, in the order of the first tree.
   *
   * @param passedOver paths that are not looked at
   */
  public static List<Difference> between(JsonNode first, JsonNode second, Set<String> passedOver) {
    JsonDifferences differences = new JsonDifferences(passedOver);
    differences.compare(JsonPath.ROOT, first, second);
    return differences.found;
  }

  private void compare(JsonPath path, JsonNode first, JsonNode second) {
    if (passedOver.contains(path.toString()) || first.equals(second)) {
      return;
    }
    if (first.isObject() && second.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      first.fieldNames().forEachRemaining(names::add);
      second.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(path.child(name), first.path(name), second.path(name)));
    } else if (first.isArray() && second.isArray()) {
      for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
        compare(path.item(i), item(first, i), item(second, i));
      }
    } else {
      found.add(new Difference(path.toString(), first, second));
    }
  }

  private static JsonNode item(JsonNode array, int index) {
    return index < array.size() ? array.get(index) : MissingNode.getInstance();
  }
}
