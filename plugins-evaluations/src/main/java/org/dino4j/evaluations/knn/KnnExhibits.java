package org.dino4j.evaluations.knn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.evaluate.Neighbourhood;
import org.dino4j.api.train.Snapshot;
import org.dino4j.evaluations.rows.Nearest;

/**
 * Some queries with what different eyes find nearest to them.
 *
 * @param classesSay whether being of one class says anything on this split
 */
record KnnExhibits(Split split, KnnFeatures features, boolean classesSay) {
  private static final int QUERIES = 8;
  private static final int NEIGHBOURS = 3;

  List<Neighbourhood> neighbours(Snapshot snapshot) {
    Map<String, List<Nearest>> nearest = new LinkedHashMap<>();
    features
        .first(snapshot)
        .forEach((name, pair) -> nearest.put("nearest by " + name, pair.nearest(NEIGHBOURS)));
    put(features.untrained(), "by random weights", nearest);
    put(features.byPixels(List.of(PixelBaseline.RAW_PIXELS)), "by raw pixels", nearest);
    return Arrays.stream(spread()).mapToObj(query -> around(query, nearest)).toList();
  }

  private static void put(
      Map<String, KnnFeatures.Pair> found, String eye, Map<String, List<Nearest>> nearest) {
    found.values().forEach(pair -> nearest.put(eye, pair.nearest(NEIGHBOURS)));
  }

  /** Queries at even distances, so that many classes are among them. */
  private int[] spread() {
    int all = features.queries().readable().length;
    int shown = Math.min(QUERIES, all);
    return IntStream.range(0, shown).map(i -> (int) ((2L * i + 1) * all / (2L * shown))).toArray();
  }

  private Neighbourhood around(int query, Map<String, List<Nearest>> nearest) {
    Map<String, List<Neighbourhood.Neighbour>> by = new LinkedHashMap<>();
    nearest.forEach((eye, all) -> by.put(eye, neighbours(query, all.get(query))));
    return new Neighbourhood(picture(features.queries(), query), by);
  }

  private List<Neighbourhood.Neighbour> neighbours(int query, Nearest nearest) {
    int label = features.queries().labels()[query];
    return IntStream.range(0, nearest.count())
        .mapToObj(
            i ->
                new Neighbourhood.Neighbour(
                    picture(features.bank(), nearest.index()[i]),
                    nearest.similarity()[i],
                    match(features.bank().labels()[nearest.index()[i]], label)))
        .toList();
  }

  private Neighbourhood.Match match(int found, int asked) {
    if (!classesSay) {
      return Neighbourhood.Match.UNKNOWN;
    }
    return found == asked ? Neighbourhood.Match.SAME_CLASS : Neighbourhood.Match.OTHER_CLASS;
  }

  private Neighbourhood.Picture picture(Pictures from, int row) {
    return new Neighbourhood.Picture(
        from.name(row), className(from.labels()[row]), from.image(row));
  }

  private Optional<String> className(int label) {
    return label < 0 ? Optional.empty() : Optional.of(split.className(label));
  }
}
