package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;

/**
 * Whole training runs of DINOv2 against the reference's: the same method, backend and session as a
 * recipe's run; the test supplies views, masks, settings and first weights.
 */
final class Dinov2TrajectoryParityTest {
  @GoldenTest("c09_dinov2_ssl")
  void everyStepIsTheReferences(GoldenCase golden) {
    golden.verify(
        comparison -> {
          train(golden, new Dinov2Recipe(golden.config(), "all"), comparison);
          train(golden, new Dinov2Recipe(golden.config(), "local", "global"), comparison);
          firstGradients(golden, comparison);
        });
  }

  private static void train(GoldenCase golden, Dinov2Recipe recipe, Comparison comparison) {
    Dinov2Steps steps = new Dinov2Steps(golden);
    Dinov2Trace trace = new Dinov2Trace(golden, recipe);
    try (TrainingSession session = session(golden, steps.plan(recipe))) {
      for (int step = 0; step < steps.count(); step++) {
        Snapshot before = session.snapshot();
        StepReport report = session.step(steps.batch(step), step);
        trace.add(step, before, report, session.snapshot());
      }
      trace.compare(comparison);
      compareFinal(golden, comparison, session.snapshot().arrays());
    }
  }

  /** Student and teacher start with the recorded weights. */
  private static TrainingSession session(GoldenCase golden, TrainingPlan plan) {
    TrainingSession session = InstalledParts.backend().train(plan);
    Map<String, FloatArray> arrays = new TreeMap<>(session.snapshot().arrays());
    golden
        .floatsUnder("param/")
        .forEach(
            (name, value) -> {
              String path = Names.path(name);
              assertThat(arrays.put("student." + path, value)).as(name).isNotNull();
              assertThat(arrays.put("teacher." + path, value)).as(name).isNotNull();
            });
    session.restore(new Snapshot(arrays));
    return session;
  }

  private static void compareFinal(
      GoldenCase golden, Comparison comparison, Map<String, FloatArray> arrays) {
    for (String network : new String[] {"student", "teacher"}) {
      String prefix = golden.outputs().path("final_" + network + "_prefix").asText();
      for (String name : golden.floatsUnder(prefix).keySet()) {
        comparison.array(prefix + name, arrays.get(network + "." + Names.path(name)));
      }
    }
  }

  /** Adam's mean is, after one step, a known share of the gradient, where nothing is clipped. */
  private static void firstGradients(GoldenCase golden, Comparison comparison) {
    Dinov2Steps steps = new Dinov2Steps(golden);
    JsonNode beta = golden.config().path("optimizer_settings").path("betas").path(0);
    double share = 1 - (double) (float) beta.doubleValue();
    String prefix = golden.outputs().path("first_step_grad_prefix").asText();
    TrainingPlan plan = unclipped(steps.plan(new Dinov2Recipe(golden.config(), "all")));
    try (TrainingSession session = session(golden, plan)) {
      session.step(steps.batch(0), 0);
      Map<String, FloatArray> arrays = session.snapshot().arrays();
      for (String name : golden.floatsUnder(prefix).keySet()) {
        FloatArray mean = arrays.get("student." + Names.path(name) + "#mean");
        double[] gradient = Rows.doubles(mean);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] /= share;
        }
        comparison.array(prefix + name, gradient, mean.shape());
      }
    }
  }

  private static TrainingPlan unclipped(TrainingPlan plan) {
    OptimizerPlan clipped = plan.optimizer();
    return new TrainingPlan(
        plan.method(),
        plan.setting(),
        new OptimizerPlan(
            clipped.rule(),
            clipped.learningRate(),
            clipped.weightDecay(),
            clipped.decayRule(),
            new Clip(0, Clip.Scope.MODULE),
            clipped.groups()),
        plan.seeds(),
        plan.devices());
  }
}
