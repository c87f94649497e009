package org.dino4j.engine.recipe;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dino4j.api.data.DataSource;
import org.dino4j.engine.plugin.CatalogEntry;
import org.dino4j.engine.provenance.SourceFacts;

/**
 * Where a recipe says that its data lies: the options of its sources that are paths. They decide no
 * number as long as the same data is found there.
 */
public final class DataPlaces {
  private DataPlaces() {}

  /**
   * JSON paths of those of every source that can be recognised elsewhere, by its files.
   *
   * @param sources what the sources hold
   */
  public static Set<String> of(BoundRecipe bound, List<SourceFacts> sources) {
    Set<String> recognisable =
        sources.stream()
            .filter(facts -> facts.files().count() > 0)
            .map(SourceFacts::place)
            .collect(Collectors.toSet());
    Set<String> places = new TreeSet<>();
    for (Object part : bound.parts()) {
      if (part instanceof DataSource && recognisable.contains(bound.place(part))) {
        paths(bound.made().entry(part)).forEach(name -> places.add(bound.place(part) + "." + name));
      }
    }
    return places;
  }

  private static List<String> paths(CatalogEntry entry) {
    return Arrays.stream(entry.options().getRecordComponents())
        .filter(option -> option.getGenericType().getTypeName().contains(Path.class.getName()))
        .map(RecordComponent::getName)
        .toList();
  }
}
