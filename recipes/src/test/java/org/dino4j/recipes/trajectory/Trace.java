package org.dino4j.recipes.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;

/** What is recorded of every step: one row of each array. */
final class Trace {
  private final GoldenCase golden;
  private final JsonNode checksum;
  private final Map<String, double[]> rows = new LinkedHashMap<>();

  Trace(GoldenCase golden) {
    this.golden = golden;
    this.checksum = golden.config().path("checksum");
  }

  void add(int step, StepReport report, Snapshot after) {
    put(golden.outputs().path("loss").asText(), step, report.loss());
    put(golden.outputs().path("lr").asText(), step, report.scheduled().get("learningRate"));
    put(golden.outputs().path("wd").asText(), step, report.scheduled().get("weightDecay"));
    put(
        golden.outputs().path("momentum").asText(),
        step,
        report.scheduled().get("teacherMomentum"));
    put(golden.outputs().path("center_after").asText(), step, center(after));
    JsonNode norms = golden.config().path("grad_norms");
    if (norms.path("array").isTextual()) {
      double[] found =
          names(norms.path("order")).stream()
              .mapToDouble(name -> report.gradientNorms().get("student." + name))
              .toArray();
      put(norms.path("array").asText(), step, found);
    }
    addChecksums(step, "student", after);
    addChecksums(step, "teacher", after);
  }

  private static double[] center(Snapshot after) {
    FloatArray center =
        after.arrays().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(".center"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    return doubles(center);
  }

  private void addChecksums(int step, String network, Snapshot after) {
    List<String> order = names(checksum.path("order"));
    double[] sums = new double[order.size()];
    double[] squares = new double[order.size()];
    for (int i = 0; i < sums.length; i++) {
      String name = order.get(i);
      double[] kept = kept(name, after.arrays().get(network + "." + name));
      sums[i] = Arrays.stream(kept).sum();
      squares[i] = Arrays.stream(kept).map(v -> v * v).sum();
    }
    put(checksum.path("arrays").path(network + "_sum").asText(), step, sums);
    put(checksum.path("arrays").path(network + "_sumsq").asText(), step, squares);
  }

  /** The values without the part that the case leaves out, a range of a 1-D array. */
  private double[] kept(String name, FloatArray array) {
    double[] values = doubles(array);
    JsonNode range = checksum.path("leave_out").path(name);
    if (range.isArray()) {
      Arrays.fill(values, range.path(0).intValue(), range.path(1).intValue(), 0);
    }
    return values;
  }

  private void put(String array, int step, double... row) {
    double[] all =
        rows.computeIfAbsent(array, key -> new double[golden.array(key).values().length]);
    System.arraycopy(row, 0, all, step * row.length, row.length);
  }

  void compare(Comparison comparison) {
    rows.forEach((array, values) -> comparison.array(array, values, golden.array(array).shape()));
  }

  private static List<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static double[] doubles(FloatArray array) {
    double[] values = new double[array.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.values()[i];
    }
    return values;
  }
}
