package org.dino4j.evaluations.knn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.unit.Unit;
import org.dino4j.evaluations.rows.Nearest;

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
  public List<Score> baselines() {
    if (measurable.ks().isEmpty()) {
      return List.of();
    }
    List<Score> scores = new ArrayList<>();
    scores.addAll(accuracies(features.untrained()));
    scores.addAll(accuracies(features.byPixels(PixelBaseline.ALL)));
    scores.add(new Score("chance", "", chance(), Unit.SHARE, Better.HIGHER));
    return scores;
  }

  @Override
  public List<Score> measure(Snapshot snapshot) {
    return measurable.ks().isEmpty() ? List.of() : accuracies(features.trained(snapshot));
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(measurable.notes());
    long shared = bank.shared(queries);
    if (shared > 0) {
      notes.add(
          "warning: %s of %s pictures that are asked about are in the bank too, pixel for pixel: each is its own nearest neighbour, so results are too high. Take them out of one of the two"
              .formatted(shared, queries.readable().length));
    }
    return notes;
  }

  private List<Score> accuracies(Map<String, KnnFeatures.Pair> pairs) {
    List<Score> scores = new ArrayList<>();
    Vote vote = new Vote(bank.labels(), options.temperature());
    int[] labels = queries.labels();
    pairs.forEach(
        (name, pair) -> {
          List<Nearest> nearest = pair.nearest(Collections.max(measurable.ks()));
          measurable
              .ks()
              .forEach(
                  k ->
                      scores.add(
                          KnnOptions.measure(k).of(name, vote.accuracy(nearest, k, labels))));
        });
    return scores;
  }

  /** How often a class drawn by its share of the bank is right. */
  private double chance() {
    int[] counts = new int[split.classes()];
    Arrays.stream(bank.labels()).forEach(label -> counts[label]++);
    return Arrays.stream(queries.labels()).mapToDouble(label -> counts[label]).sum()
        / ((double) bank.labels().length * queries.labels().length);
  }

  @Override
  public List<Exhibit> exhibits(Snapshot snapshot) {
    List<Exhibit> exhibits = new ArrayList<>();
    KnnExhibits found = new KnnExhibits(split, features, !measurable.ks().isEmpty());
    exhibits.add(new Exhibit.Neighbours("", found.neighbours(snapshot)));
    features.prototypes(snapshot).ifPresent(use -> exhibits.add(new Exhibit.Prototypes("", use)));
    return exhibits;
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
