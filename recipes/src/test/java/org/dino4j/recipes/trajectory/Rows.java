package org.dino4j.recipes.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dino4j.api.array.FloatArray;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;

/** Recorded arrays that have a row for each step, filled step by step. */
final class Rows {
  private final GoldenCase golden;
  private final Map<String, double[]> rows = new LinkedHashMap<>();

  Rows(GoldenCase golden) {
    this.golden = golden;
  }

  void put(String array, int step, double... row) {
    double[] all =
        rows.computeIfAbsent(array, key -> new double[golden.array(key).values().length]);
    System.arraycopy(row, 0, all, step * row.length, row.length);
  }

  void compare(Comparison comparison) {
    rows.forEach((array, values) -> comparison.array(array, values, golden.array(array).shape()));
  }

  static List<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  static double[] doubles(FloatArray array) {
    double[] values = new double[array.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.values()[i];
    }
    return values;
  }
}
