package org.dino4j.recipes.train;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.api.evaluate.Score;

/** Scores of one measurement in a line. */
final class ScoreLine {
  private ScoreLine() {}

  /** {@code knn: teacher@10 76.2 %, student@10 71.0 %}. */
  static String of(String evaluation, List<Score> scores) {
    return scores.stream()
        .map(score -> score.name() + " " + score.text())
        .collect(Collectors.joining(", ", evaluation + ": ", ""));
  }
}
