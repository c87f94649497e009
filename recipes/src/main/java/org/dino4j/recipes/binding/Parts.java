package org.dino4j.recipes.binding;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.recipes.plugin.CatalogEntry;

/**
 * The parts of a recipe.
 *
 * @param places JSON path of each part, by identity
 * @param used where they came from
 */
public record Parts(Map<Object, String> places, List<CatalogEntry> used) {
  public Parts {
    places = new IdentityHashMap<>(places);
    used = List.copyOf(used);
  }
}
