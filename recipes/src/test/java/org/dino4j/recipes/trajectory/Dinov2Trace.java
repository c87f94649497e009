package org.dino4j.recipes.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;

/** What is recorded of every step of DINOv2: one row of each array. */
final class Dinov2Trace {
  private final GoldenCase golden;
  private final Dinov2Recipe recipe;
  private final Checksums checksums;
  private final Rows rows;

  Dinov2Trace(GoldenCase golden, Dinov2Recipe recipe) {
    this.golden = golden;
    this.recipe = recipe;
    this.checksums = new Checksums(golden.config().path("checksum"), Names::path);
    this.rows = new Rows(golden);
  }

  /** The reference's centres are those that the step was done with: its own are still pending. */
  void add(int step, Snapshot before, StepReport report, Snapshot after) {
    losses(step, report);
    schedules(step, report);
    norms(step, report);
    center("dino_center_after_forward", step, "losses.0.center", before);
    center("ibot_center_after_forward", step, "patchLosses.0.center", before);
    checksums.add(rows, step, after);
  }

  private void losses(int step, StepReport report) {
    JsonNode losses = golden.config().path("losses");
    List.of("local", "global").stream()
        .filter(report.terms()::containsKey)
        .forEach(
            half ->
                rows.put(
                    losses.path("dino_" + half + "_crops_loss").path("array").asText(),
                    step,
                    recipe.shown(half, report.terms().get(half))));
    rows.put(losses.path("ibot_loss").path("array").asText(), step, report.terms().get("ibot") / 2);
    if (!losses.path("koleo_loss").isNull()) {
      double weight = golden.config().path("koleo").path("weight").doubleValue();
      rows.put(
          losses.path("koleo_loss").path("array").asText(),
          step,
          weight * report.terms().get("koleo") / 2);
    }
  }

  private void schedules(int step, StepReport report) {
    double rate = report.scheduled().get("learningRate");
    put("lr", step, rate);
    put("last_layer_lr", step, rate * report.scheduled().getOrDefault("rate.lastLayer", 1.0));
    put("wd", step, report.scheduled().get("weightDecay"));
    put("momentum", step, report.scheduled().get("teacherMomentum"));
    put("teacher_temp", step, report.scheduled().get("patchTeacherTemperature"));
  }

  private void norms(int step, StepReport report) {
    JsonNode clip = golden.config().path("clip");
    double[] norms =
        Rows.names(clip.path("order")).stream()
            .mapToDouble(module -> norm("student." + Names.module(module) + ".", report))
            .toArray();
    rows.put(clip.path("norm_array").asText(), step, norms);
  }

  private static double norm(String module, StepReport report) {
    return Math.sqrt(
        report.gradientNorms().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(module))
            .mapToDouble(entry -> entry.getValue() * entry.getValue())
            .sum());
  }

  /** Sinkhorn-Knopp keeps no centre, and nothing is recorded of one. */
  private void center(String role, int step, String state, Snapshot before) {
    if (!golden.outputs().path(role).isNull()) {
      put(role, step, Rows.doubles(before.arrays().get(state)));
    }
  }

  private void put(String role, int step, double... row) {
    rows.put(golden.outputs().path(role).asText(), step, row);
  }

  void compare(Comparison comparison) {
    rows.compare(comparison);
  }
}
