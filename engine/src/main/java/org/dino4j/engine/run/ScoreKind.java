package org.dino4j.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.unit.Unit;

/**
 * What a score is counted in, and which way it improves. Most are shares of which more is better:
 * only of others a line of the event log says so.
 */
public record ScoreKind(Unit unit, Better better) {
  private static final ScoreKind USUAL = new ScoreKind(Unit.SHARE, Better.HIGHER);

  private static ScoreKind of(Score score) {
    return new ScoreKind(score.unit(), score.better());
  }

  /** Values by name, in order. */
  static Map<String, Double> values(List<Score> scores) {
    Map<String, Double> values = new LinkedHashMap<>();
    scores.forEach(score -> values.put(score.name(), score.value()));
    return values;
  }

  /** Kinds by name, of those that are no shares. */
  static Map<String, ScoreKind> unusual(List<Score> scores) {
    Map<String, ScoreKind> kinds = new LinkedHashMap<>();
    scores.stream()
        .filter(score -> !of(score).equals(USUAL))
        .forEach(score -> kinds.put(score.name(), of(score)));
    return kinds;
  }

  /** What {@link #values} and {@link #unusual} were made of. */
  static List<Score> scores(
      String evaluation, Map<String, Double> values, Map<String, ScoreKind> kinds) {
    return values.entrySet().stream()
        .map(
            entry -> {
              ScoreName name = ScoreName.of(evaluation, entry.getKey());
              ScoreKind kind = kinds.getOrDefault(entry.getKey(), USUAL);
              return new Score(
                  name.network(), name.measure(), entry.getValue(), kind.unit(), kind.better());
            })
        .toList();
  }
}
