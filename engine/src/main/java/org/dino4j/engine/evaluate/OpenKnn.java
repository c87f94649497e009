package org.dino4j.engine.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Snapshot;

/** k-NN on one split. */
final class OpenKnn implements OpenEvaluation {
  private final KnnOptions options;
  private final Split split;
  private final Measurable measurable;
  private final Pictures bank;
  private final Pictures queries;
  private final KnnFeatures features;

  OpenKnn(KnnOptions options, Split split, Measurable measurable, EvaluationSetting setting) {
    this.options = options;
    this.split = split;
    this.measurable = measurable;
    Seeds seeds = setting.seeds().child("evaluate").child(options.name());
    this.bank =
        new Pictures(split.bank(), split.bankLabels(), options.views(), seeds.child("bank"));
    this.queries =
        new Pictures(split.queries(), split.queryLabels(), options.views(), seeds.child("queries"));
    this.features = new KnnFeatures(setting, bank, queries);
  }

  @Override
  public Map<String, Double> baselines() {
    if (measurable.ks().isEmpty()) {
      return Map.of();
    }
    Map<String, Double> results = new LinkedHashMap<>();
    results.putAll(accuracies(features.untrained()));
    results.putAll(accuracies(features.byPixels(PixelBaseline.ALL)));
    results.put("chance", chance());
    return results;
  }

  @Override
  public Map<String, Double> measure(Snapshot snapshot) {
    return measurable.ks().isEmpty() ? Map.of() : accuracies(features.trained(snapshot));
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(measurable.notes());
    long shared = bank.shared(queries);
    if (shared > 0) {
      notes.add(
          "warning: %d of %d pictures that are asked about are in the bank too, pixel for pixel: each is its own nearest neighbour, so results are too high. Take them out of one of the two"
              .formatted(shared, queries.readable().length));
    }
    return notes;
  }

  private Map<String, Double> accuracies(Map<String, KnnFeatures.Pair> pairs) {
    Map<String, Double> results = new LinkedHashMap<>();
    Vote vote = new Vote(bank.labels(), options.temperature());
    int[] labels = queries.labels();
    pairs.forEach(
        (name, pair) -> {
          List<Nearest> nearest = pair.nearest(Collections.max(measurable.ks()));
          measurable
              .ks()
              .forEach(k -> results.put(name + "@" + k, vote.accuracy(nearest, k, labels)));
        });
    return results;
  }

  /** How often a class drawn by its share of the bank is right. */
  private double chance() {
    int[] counts = new int[split.classes()];
    Arrays.stream(bank.labels()).forEach(label -> counts[label]++);
    return Arrays.stream(queries.labels()).mapToDouble(label -> counts[label]).sum()
        / ((double) bank.labels().length * queries.labels().length);
  }

  @Override
  public List<Neighbourhood> neighbours(Snapshot snapshot, int count, int k) {
    Map<String, List<Nearest>> nearest = new LinkedHashMap<>();
    features.first(snapshot).forEach((name, pair) -> nearest.put(name, pair.nearest(k)));
    features.untrained().forEach((name, pair) -> nearest.put(name, pair.nearest(k)));
    features
        .byPixels(List.of(PixelBaseline.RAW_PIXELS))
        .forEach((name, pair) -> nearest.put(name, pair.nearest(k)));
    return Arrays.stream(spread(count)).mapToObj(query -> around(query, nearest)).toList();
  }

  @Override
  public Optional<PrototypeUse> prototypes(Snapshot snapshot) {
    return features.prototypes(snapshot);
  }

  /** Queries at even distances, so that many classes are among them. */
  private int[] spread(int count) {
    int all = queries.readable().length;
    int shown = Math.min(count, all);
    return IntStream.range(0, shown).map(i -> (int) ((2L * i + 1) * all / (2L * shown))).toArray();
  }

  private Neighbourhood around(int query, Map<String, List<Nearest>> nearest) {
    Map<String, List<Neighbourhood.Neighbour>> by = new LinkedHashMap<>();
    nearest.forEach((name, all) -> by.put(name, neighbours(query, all.get(query))));
    return new Neighbourhood(picture(queries, query), by);
  }

  private List<Neighbourhood.Neighbour> neighbours(int query, Nearest nearest) {
    int label = queries.labels()[query];
    return IntStream.range(0, nearest.count())
        .mapToObj(
            i ->
                new Neighbourhood.Neighbour(
                    picture(bank, nearest.index()[i]),
                    nearest.similarity()[i],
                    match(bank.labels()[nearest.index()[i]], label)))
        .toList();
  }

  private Neighbourhood.Match match(int found, int asked) {
    if (measurable.ks().isEmpty()) {
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

  @Override
  public List<String> unreadable() {
    return Stream.of(bank, queries).flatMap(Pictures::reasons).distinct().toList();
  }

  @Override
  public void close() {
    split.close();
  }
}
