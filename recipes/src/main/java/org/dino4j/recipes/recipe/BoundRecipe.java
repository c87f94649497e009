package org.dino4j.recipes.recipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.recipes.plugin.CatalogEntry;

/**
 * A recipe whose parts are made. It has no fault by itself; whether its parts fit together and to the data is the
 * next question.
 *
 * @param name how messages and the run folder call it: {@code quickstart}
 * @param recipe the records, with the real parts in them
 * @param resolved the same as JSON with every default written out; read again, it gives the same recipe
 * @param places JSON path of each part, by identity
 * @param used the catalog entries that the parts came from
 */
public record BoundRecipe(
    String name,
    Recipe recipe,
    ObjectNode resolved,
    Map<Object, String> places,
    List<CatalogEntry> used) {
  public BoundRecipe {
    Map<Object, String> copy = new IdentityHashMap<>(places);
    places = Collections.unmodifiableMap(copy);
    used = List.copyOf(used);
  }
}
