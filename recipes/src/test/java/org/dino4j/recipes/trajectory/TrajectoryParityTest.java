package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.InputSpec;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;

/**
 * Whole training runs against the reference's: the same method, backend and session as a recipe's
 * run; the test supplies views, settings and first weights.
 */
final class TrajectoryParityTest {
  @GoldenTest("c05_dino_trajectory")
  void everyStepIsTheReferences(GoldenCase golden) {
    golden.verify(
        comparison -> {
          TrainingPlan plan = plan(golden);
          try (TrainingSession session = InstalledParts.backend().train(plan)) {
            start(golden, session);
            train(golden, session, comparison);
          }
        });
  }

  private static TrainingPlan plan(GoldenCase golden) {
    JsonNode config = golden.config();
    TrajectoryRecipe recipe = TrajectoryRecipe.of(config);
    JsonNode first = config.path("inputs").path(0);
    Views global = views(golden, first, "global_crops");
    Views local = views(golden, first, "local_crops");
    int steps = config.path("steps").intValue();
    int stepsPerEpoch = config.path("schedules").path("lr").path("niter_per_ep").intValue();
    Timeline timeline = new Timeline(global.batch(), stepsPerEpoch, steps);
    for (int step = 0; step < steps; step++) {
      assertThat(timeline.epoch(step))
          .isEqualTo(config.path("epoch_of_step").path(step).longValue());
    }
    InputSpec inputs = new InputSpec(List.of(global.spec("global"), local.spec("local")));
    return new TrainingPlan(
        recipe.method(),
        new Setting(inputs, timeline, 1),
        recipe.optimizer().plan(timeline, recipe.method()),
        new Seeds(0),
        Devices.cpu(1));
  }

  private static Views views(GoldenCase golden, JsonNode step, String role) {
    return new Views(golden.floats(step.path(role).asText()));
  }

  /** Student and teacher start with the recorded weights; nothing else is changed. */
  private static void start(GoldenCase golden, TrainingSession session) {
    Map<String, FloatArray> arrays = new TreeMap<>(session.snapshot().arrays());
    golden
        .floatsUnder("param/")
        .forEach(
            (name, value) -> {
              assertThat(arrays.put("student." + name, value)).as(name).isNotNull();
              assertThat(arrays.put("teacher." + name, value)).as(name).isNotNull();
            });
    session.restore(new Snapshot(arrays));
  }

  private static void train(GoldenCase golden, TrainingSession session, Comparison comparison) {
    Trace trace = new Trace(golden);
    for (JsonNode inputs : golden.config().path("inputs")) {
      int step = inputs.path("step").intValue();
      Batch batch =
          new Batch(
              List.of(
                  views(golden, inputs, "global_crops").pixels(),
                  views(golden, inputs, "local_crops").pixels()),
              List.of());
      StepReport report = session.step(batch, step);
      trace.add(step, report, session.snapshot());
    }
    trace.compare(comparison);
    Map<String, FloatArray> last = session.snapshot().arrays();
    compareFinal(golden, comparison, "student", last);
    compareFinal(golden, comparison, "teacher", last);
  }

  private static void compareFinal(
      GoldenCase golden, Comparison comparison, String network, Map<String, FloatArray> arrays) {
    String prefix = golden.outputs().path("final_" + network + "_prefix").asText();
    for (String name : golden.floatsUnder(prefix).keySet()) {
      comparison.array(prefix + name, arrays.get(network + "." + name));
    }
  }
}
