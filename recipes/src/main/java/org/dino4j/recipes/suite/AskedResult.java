package org.dino4j.recipes.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.engine.run.History;

/**
 * A result that a suite asks for: {@code knn.teacher@10}, {@code minutes}, or the first less the
 * second of two.
 *
 * @param results one or two names of results
 */
record AskedResult(List<String> results) {
  static AskedResult of(String text) {
    return new AskedResult(
        Arrays.stream(text.split(ScoreName.LESS, 2)).map(String::strip).toList());
  }

  /** Those that an evaluation gives. */
  Stream<String> scores() {
    return results.stream().filter(name -> !name.equals(ScoreName.MINUTES));
  }

  /** Its value; nothing if the run did not give it. */
  OptionalDouble in(History history, double minutes) {
    double[] found =
        results.stream()
            .map(name -> value(name, history, minutes))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    if (found.length < results.size()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(found.length == 1 ? found[0] : found[0] - found[1]);
  }

  private static OptionalDouble value(String text, History history, double minutes) {
    if (text.equals(ScoreName.MINUTES)) {
      return OptionalDouble.of(minutes);
    }
    ScoreName name = ScoreName.of(text);
    List<Score> scores =
        new ArrayList<>(history.newest().getOrDefault(name.evaluation(), List.of()));
    scores.addAll(history.baselines().getOrDefault(name.evaluation(), List.of()));
    return name.in(scores).stream().mapToDouble(Score::value).findFirst();
  }
}
