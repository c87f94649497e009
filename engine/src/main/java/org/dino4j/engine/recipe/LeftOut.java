package org.dino4j.engine.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dino4j.api.data.PassedOver;

/**
 * What the sources of a recipe passed over.
 *
 * @param places of the sources that passed over the same: {@code data.train}
 * @param kinds what it was; never empty
 */
public record LeftOut(List<String> places, List<PassedOver> kinds) {
  public LeftOut {
    places = List.copyOf(places);
    kinds = List.copyOf(kinds);
  }

  /** Sources of one folder are told together; those that passed nothing over, not at all. */
  static List<LeftOut> of(Map<String, List<PassedOver>> byPlace) {
    Map<List<PassedOver>, List<String>> places = new LinkedHashMap<>();
    byPlace.forEach(
        (place, kinds) ->
            places.computeIfAbsent(kinds, any -> new ArrayList<>()).add(place.replace("$.", "")));
    places.remove(List.<PassedOver>of());
    return places.entrySet().stream().map(e -> new LeftOut(e.getValue(), e.getKey())).toList();
  }

  /** What is said before a run: one line, or the names too. */
  public Stream<String> lines(boolean named) {
    String line =
        "passed over in %s: %s".formatted(String.join(" and ", places), PassedOver.summary(kinds));
    return named
        ? Stream.concat(Stream.of(line), kinds.stream().flatMap(LeftOut::names))
        : Stream.of(line + "; --verbose names them");
  }

  private static Stream<String> names(PassedOver kind) {
    Stream<String> names = kind.names().stream().map(name -> "  " + kind.kind() + ": " + name);
    long rest = kind.count() - kind.names().size();
    return rest == 0
        ? names
        : Stream.concat(names, Stream.of("  %s: %s more".formatted(kind.kind(), rest)));
  }
}
