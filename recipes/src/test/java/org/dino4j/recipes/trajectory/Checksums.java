package org.dino4j.recipes.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;

/**
 * Sums over every parameter after each step.
 *
 * @param settings of the case
 * @param path from the reference's name of a parameter to ours below student or teacher
 */
record Checksums(JsonNode settings, UnaryOperator<String> path) {
  void add(Rows rows, int step, Snapshot after) {
    add(rows, step, "student", after);
    add(rows, step, "teacher", after);
  }

  private void add(Rows rows, int step, String network, Snapshot after) {
    List<String> order = Rows.names(settings.path("order"));
    double[] sums = new double[order.size()];
    double[] squares = new double[order.size()];
    for (int i = 0; i < sums.length; i++) {
      String name = order.get(i);
      double[] kept = kept(name, after.arrays().get(network + "." + path.apply(name)));
      sums[i] = Arrays.stream(kept).sum();
      squares[i] = Arrays.stream(kept).map(v -> v * v).sum();
    }
    rows.put(settings.path("arrays").path(network + "_sum").asText(), step, sums);
    rows.put(settings.path("arrays").path(network + "_sumsq").asText(), step, squares);
  }

  /** The values without the part that the case leaves out, a range of a 1-D array. */
  private double[] kept(String name, FloatArray array) {
    double[] values = Rows.doubles(array);
    JsonNode range = settings.path("leave_out").path(name);
    if (range.isArray()) {
      Arrays.fill(values, range.path(0).intValue(), range.path(1).intValue(), 0);
    }
    return values;
  }
}
