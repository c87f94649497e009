package org.dino4j.recipes.binding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.dino4j.recipes.plugin.CatalogEntry;

/**
 * The parts of one recipe: what was made, where it stands, which entry of the catalog it came from.
 */
public final class Parts {
  private final List<Object> parts = new ArrayList<>();
  private final List<CatalogEntry> entries = new ArrayList<>();
  private final IdentityHashMap<Object, String> places = new IdentityHashMap<>();

  void add(CatalogEntry entry, Object part, JsonPath place) {
    entries.add(entry);
    parts.add(part);
    places.put(part, place.toString());
  }

  /** In the order of making: a part stands before the one that holds it. */
  public List<Object> all() {
    return List.copyOf(parts);
  }

  /** The JSON path of a part. */
  public String place(Object part) {
    return Objects.requireNonNull(places.get(part), "a part of this recipe");
  }

  /** The catalog entries, each once. */
  public List<CatalogEntry> used() {
    return entries.stream().distinct().toList();
  }
}
