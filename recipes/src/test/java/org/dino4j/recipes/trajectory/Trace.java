package org.dino4j.recipes.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;

/** What is recorded of every step: one row of each array. */
final class Trace {
  private final GoldenCase golden;
  private final Checksums checksums;
  private final Rows rows;

  Trace(GoldenCase golden) {
    this.golden = golden;
    this.checksums = new Checksums(golden.config().path("checksum"), UnaryOperator.identity());
    this.rows = new Rows(golden);
  }

  void add(int step, StepReport report, Snapshot after) {
    put("loss", step, report.loss());
    put("lr", step, report.scheduled().get("learningRate"));
    put("wd", step, report.scheduled().get("weightDecay"));
    put("momentum", step, report.scheduled().get("teacherMomentum"));
    put("center_after", step, center(after));
    JsonNode norms = golden.config().path("grad_norms");
    if (norms.path("array").isTextual()) {
      double[] found =
          Rows.names(norms.path("order")).stream()
              .mapToDouble(name -> report.gradientNorms().get("student." + name))
              .toArray();
      rows.put(norms.path("array").asText(), step, found);
    }
    checksums.add(rows, step, after);
  }

  private static double[] center(Snapshot after) {
    FloatArray center =
        after.arrays().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(".center"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    return Rows.doubles(center);
  }

  private void put(String role, int step, double... row) {
    rows.put(golden.outputs().path(role).asText(), step, row);
  }

  void compare(Comparison comparison) {
    rows.compare(comparison);
  }
}
