package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dino4j.engine.binding.JsonDifferences;
import org.dino4j.engine.binding.JsonPath;
import org.dino4j.engine.hash.Sha256;

/** Where two resolved recipes give other numbers. */
public final class RecipeDifferences {
  /** Words for readers, and what changes neither a weight nor an event. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("$.about", "$.checkpoint", "$.data.tolerateUnreadable");

  private RecipeDifferences() {}

  /**
   * A field that differs.
   *
   * @param path its place: {@code $.optimizer.learningRate.base}
   * @param then its value in the first recipe, as JSON; a missing node if it is not there
   */
  public record Difference(String path, JsonNode then, JsonNode now) {}

  /** All of them, in the order of the first recipe. */
  public static List<Difference> between(JsonNode then, JsonNode now) {
    return between(then, now, Set.of());
  }

  /**
   * All but some.
   *
   * @param passedOver JSON paths that are not looked at
   */
  public static List<Difference> between(JsonNode then, JsonNode now, Set<String> passedOver) {
    return JsonDifferences.between(then, now, withoutEffect(passedOver)).stream()
        .map(d -> new Difference(d.path(), d.first(), d.second()))
        .toList();
  }

  /** Equal for two recipes between which nothing differs but what is passed over. */
  public static String sha256(JsonNode recipe, Set<String> passedOver) {
    Sha256 hash = new Sha256();
    add(hash, JsonPath.ROOT, recipe, withoutEffect(passedOver));
    return hash.hex();
  }

  private static Set<String> withoutEffect(Set<String> passedOver) {
    Set<String> all = new TreeSet<>(WITHOUT_EFFECT);
    all.addAll(passedOver);
    return all;
  }

  /** A line for each value; the order of an object's fields says nothing. */
  private static void add(Sha256 hash, JsonPath path, JsonNode node, Set<String> passedOver) {
    if (passedOver.contains(path.toString())) {
      return;
    }
    if (node.isEmpty()) {
      hash.line(path + " " + node);
    }
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> add(hash, path.child(name), node.path(name), passedOver));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      add(hash, path.item(i), node.get(i), passedOver);
    }
  }
}
