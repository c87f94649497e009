package org.dino4j.recipes.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;

/** What a trajectory said and left at each step, put beside what was recorded. */
final class TrajectoryRecord {
  private static final String CENTER = "losses.0.center";

  private final GoldenCase golden;
  private final JsonNode config;
  private final List<StepReport> reports = new ArrayList<>();
  private final List<FloatArray> centers = new ArrayList<>();
  private final Map<String, List<double[]>> sums =
      Map.of(
          "student_sum", new ArrayList<>(),
          "student_sumsq", new ArrayList<>(),
          "teacher_sum", new ArrayList<>(),
          "teacher_sumsq", new ArrayList<>());

  TrajectoryRecord(GoldenCase golden) {
    this.golden = golden;
    this.config = golden.config();
  }

  void add(StepReport report, Snapshot after) {
    reports.add(report);
    centers.add(after.arrays().get(CENTER));
    for (String network : List.of("student", "teacher")) {
      sums.get(network + "_sum").add(checksums(after, network, value -> value));
      sums.get(network + "_sumsq").add(checksums(after, network, value -> value * value));
    }
  }

  private double[] checksums(Snapshot after, String network, DoubleUnaryOperator term) {
    return TrajectoryParityTest.texts(config.at("/checksum/order")).stream()
        .mapToDouble(name -> sum(name, after.arrays().get(network + "." + name), term))
        .toArray();
  }

  private double sum(String name, FloatArray array, DoubleUnaryOperator term) {
    JsonNode leaveOut = config.at("/checksum/leave_out").path(name);
    double sum = 0;
    for (int i = 0; i < array.values().length; i++) {
      boolean leftOut =
          leaveOut.isArray() && i >= leaveOut.path(0).intValue() && i < leaveOut.path(1).intValue();
      sum += leftOut ? 0 : term.applyAsDouble(array.values()[i]);
    }
    return sum;
  }

  void compare(Comparison comparison, Snapshot last) {
    JsonNode outputs = golden.outputs();
    bySteps(comparison, outputs.path("loss"), StepReport::loss);
    bySteps(comparison, outputs.path("lr"), scheduled("learningRate"));
    bySteps(comparison, outputs.path("wd"), scheduled("weightDecay"));
    bySteps(comparison, outputs.path("momentum"), scheduled("teacherMomentum"));
    rows(
        comparison,
        outputs.path("center_after").asText(),
        centers.stream().map(TrajectoryRecord::doubles).toList());
    sums.forEach(
        (what, rows) -> rows(comparison, config.at("/checksum/arrays").path(what).asText(), rows));
    gradientNorms(comparison);
    network(comparison, outputs.path("final_student_prefix").asText(), "student", last);
    network(comparison, outputs.path("final_teacher_prefix").asText(), "teacher", last);
  }

  private static Function<StepReport, Double> scheduled(String name) {
    return report -> report.scheduled().get(name);
  }

  private void bySteps(Comparison comparison, JsonNode array, Function<StepReport, Double> value) {
    rows(
        comparison,
        array.asText(),
        reports.stream().map(report -> new double[] {value.apply(report)}).toList());
  }

  /** A case without clipping recorded no norms. */
  private void gradientNorms(Comparison comparison) {
    JsonNode norms = config.path("grad_norms");
    if (!norms.hasNonNull("array")) {
      return;
    }
    List<String> order = TrajectoryParityTest.texts(norms.path("order"));
    rows(
        comparison,
        norms.path("array").asText(),
        reports.stream()
            .map(
                report ->
                    order.stream()
                        .mapToDouble(name -> report.gradientNorms().get("student." + name))
                        .toArray())
            .toList());
    assertThat(reports.get(0).gradientNorms()).hasSize(order.size());
  }

  /** One row per step; the recorded array says how they are arranged. */
  private void rows(Comparison comparison, String array, List<double[]> rows) {
    double[] values = rows.stream().flatMapToDouble(Arrays::stream).toArray();
    comparison.array(array, values, golden.array(array).shape());
  }

  private void network(Comparison comparison, String prefix, String network, Snapshot last) {
    golden
        .floatsUnder(prefix)
        .keySet()
        .forEach(name -> comparison.array(prefix + name, last.arrays().get(network + "." + name)));
  }

  private static double[] doubles(FloatArray array) {
    double[] values = new double[array.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.values()[i];
    }
    return values;
  }
}
