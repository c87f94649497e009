package org.dino4j.engine.binding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.dino4j.engine.plugin.CatalogEntry;

/**
 * The parts of one recipe: what was made, where it stands, which entry of the catalog it came from.
 */
public final class Parts {
  private final List<Object> parts = new ArrayList<>();
  private final IdentityHashMap<Object, CatalogEntry> entries = new IdentityHashMap<>();
  private final IdentityHashMap<Object, String> places = new IdentityHashMap<>();

  void add(CatalogEntry entry, Object part, JsonPath place) {
    entries.put(part, entry);
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

  /** The catalog entry that a part came from. */
  public CatalogEntry entry(Object part) {
    return Objects.requireNonNull(entries.get(part), "a part of this recipe");
  }

  /** The catalog entries, each once. */
  public List<CatalogEntry> used() {
    return parts.stream().map(this::entry).distinct().toList();
  }
}
