package org.dino4j.recipes.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.engine.run.History;

/** The newest results of a run under one name each: {@code knn.teacher@10}, baselines last. */
public final class NewestResults {
  private NewestResults() {}

  /** All of them, in the order in which they were measured. */
  public static Map<String, Double> of(History history) {
    Map<String, Double> all = new LinkedHashMap<>();
    put(history.newest(), all);
    put(history.baselines(), all);
    return all;
  }

  private static void put(Map<String, List<Score>> found, Map<String, Double> all) {
    found.forEach(
        (evaluation, scores) ->
            scores.forEach(
                score ->
                    all.put(
                        new ScoreName(evaluation, score.network(), score.measure()).toString(),
                        score.value())));
  }
}
