package org.dino4j.evaluations.knn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.evaluations.rows.Nearest;
import org.dino4j.evaluations.rows.NearestSearch;
import org.dino4j.evaluations.rows.Rows;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;

/**
 * Flags of single queries are compared exactly, but for those that the case excludes because they
 * hang on the order of equal votes; sums over all queries within the difference that these allow.
 */
final class KnnParityTest {
  @GoldenTest("c14_knn")
  void votesLikeTheReference(GoldenCase golden) {
    golden.verify(comparison -> golden.runs().forEach(run -> compare(golden, run, comparison)));
  }

  private static void compare(GoldenCase golden, JsonNode run, Comparison comparison) {
    int k = run.path("k").asInt();
    int top = run.path("top5_predictions").asInt();
    Vote vote =
        new Vote(
            golden.array(golden.inputs().path("train_labels").asText()).ints(),
            golden.config().path("temperature").asDouble());
    int[] labels = golden.array(golden.inputs().path("test_labels").asText()).ints();
    List<Nearest> nearest =
        new NearestSearch(rows(golden, "train_features")).find(rows(golden, "test_features"), k);

    double[] flags = new double[2 * labels.length];
    for (int query = 0; query < labels.length; query++) {
      flags[2 * query] = vote.hits(nearest.get(query), k, 1, labels[query]) ? 1 : 0;
      flags[2 * query + 1] = vote.hits(nearest.get(query), k, top, labels[query]) ? 1 : 0;
    }
    Flags ours = new Flags(golden, run, flags);
    ours.compareSingle(comparison);
    ours.compareSums(comparison);
  }

  private static Rows rows(GoldenCase golden, String role) {
    FloatArray array = golden.floats(golden.inputs().path(role).asText());
    return new Rows((int) array.shape()[0], (int) array.shape()[1], array.values());
  }

  /** [queries, 2]: right by the first prediction, by the first five. */
  private record Flags(GoldenCase golden, JsonNode run, double[] values) {
    private static final List<String> COLUMNS = List.of("top1", "top5");

    void compareSingle(Comparison comparison) {
      String name = run.path("per_sample").asText();
      double[] expected = golden.array(name).values();
      double[] clear = values.clone();
      for (int column = 0; column < 2; column++) {
        Set<Integer> excluded = new HashSet<>();
        run.path("exclude_" + COLUMNS.get(column)).forEach(query -> excluded.add(query.asInt()));
        for (int query : excluded) {
          clear[2 * query + column] = expected[2 * query + column];
        }
        comparison.within(
            name + ", " + COLUMNS.get(column) + " of the rest",
            Math.abs(
                countWithout(column, excluded)
                    - run.path(COLUMNS.get(column) + "_correct_of_rest").asInt()),
            0);
      }
      comparison.array(name, clear, golden.array(name).shape());
    }

    private double countWithout(int column, Set<Integer> excluded) {
      return IntStream.range(0, values.length / 2)
          .filter(query -> !excluded.contains(query))
          .mapToDouble(query -> values[2 * query + column])
          .sum();
    }

    void compareSums(Comparison comparison) {
      String name = run.path("aggregate").asText();
      double[] expected = golden.array(name).values();
      double rounding = golden.json().path("tolerance").path(name).asDouble();
      for (int column = 0; column < 2; column++) {
        double share = 100 * countWithout(column, Set.of()) * 2 / values.length;
        double allowed =
            run.path("aggregate_" + COLUMNS.get(column) + "_allowed_difference_percent").asDouble();
        comparison.within(name, Math.abs(share - expected[column]), allowed + rounding);
      }
    }
  }
}
