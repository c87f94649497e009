package org.dino4j.evaluations.knn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.PrototypeUse;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.Weights;
import org.dino4j.evaluations.rows.Nearest;
import org.dino4j.evaluations.rows.NearestSearch;
import org.dino4j.evaluations.rows.Rows;

/** Features of one split, by networks and by pixels. */
record KnnFeatures(EvaluationSetting setting, Pictures bank, Pictures queries) {
  /**
   * The same features of bank and queries; dot products of their rows say how alike pictures are.
   */
  record Pair(Rows bank, Rows queries) {
    List<Nearest> nearest(int k) {
      return new NearestSearch(bank).find(queries, k);
    }
  }

  /** The run's networks, the one to keep first. */
  Map<String, Pair> trained(Snapshot snapshot) {
    Map<String, Weights> weights = new LinkedHashMap<>();
    setting
        .encoders()
        .forEach(encoder -> weights.put(encoder.name(), Weights.of(setting.seeds(), snapshot)));
    return byNetworks(weights);
  }

  /** Only the one to keep. */
  Map<String, Pair> first(Snapshot snapshot) {
    String first = setting.encoders().get(0).name();
    return byNetworks(Map.of(first, Weights.of(setting.seeds(), snapshot)));
  }

  /** Which prototypes the one to keep sees in the bank. */
  Optional<PrototypeUse> prototypes(Snapshot snapshot) {
    JudgedEncoder first = setting.encoders().get(0);
    if (first.head().isEmpty()) {
      return Optional.empty();
    }
    try (Encoder encoder = setting.trained(first, snapshot)) {
      return Optional.of(PrototypeTally.by(encoder, Centers.of(snapshot), bank));
    }
  }

  /** The network as a run with these seeds starts. */
  Map<String, Pair> untrained() {
    return byNetworks(Map.of(Score.RANDOM_INIT, Weights.initial(setting.seeds())));
  }

  private Map<String, Pair> byNetworks(Map<String, Weights> weights) {
    try (Encoders open = Encoders.of(setting, weights)) {
      Map<String, Encoder> encoders = open.byName();
      return paired(Described.by(encoders, bank), Described.by(encoders, queries));
    }
  }

  Map<String, Pair> byPixels(List<PixelBaseline> baselines) {
    Map<String, Rows> ofBank = Described.byPixels(baselines, bank);
    Map<String, Rows> ofQueries = Described.byPixels(baselines, queries);
    for (PixelBaseline baseline : baselines) {
      PixelBaseline.Scale scale = baseline.scale().apply(ofBank.get(baseline.name()).mean());
      ofBank.computeIfPresent(baseline.name(), (name, rows) -> scale.of(rows));
      ofQueries.computeIfPresent(baseline.name(), (name, rows) -> scale.of(rows));
    }
    return paired(ofBank, ofQueries);
  }

  private static Map<String, Pair> paired(Map<String, Rows> bank, Map<String, Rows> queries) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    bank.forEach((name, rows) -> pairs.put(name, new Pair(rows, queries.get(name))));
    return pairs;
  }
}
