package org.dino4j.recipes.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.InputSpec;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;

/**
 * Trains as {@code dino4j run} does: parts from a recipe, the same method, backend and session. The
 * case supplies settings, views and first weights.
 */
final class TrajectoryParityTest {
  @GoldenTest("c05_dino_trajectory")
  void everyStepIsThatOfTheReference(GoldenCase golden) {
    TrajectoryRecipe recipe = TrajectoryRecipe.of(golden.config());
    TrainingPlan plan = recipe.plan();
    golden.verify(
        comparison -> {
          TrajectoryRecord record = new TrajectoryRecord(golden);
          try (TrainingSession session = recipe.catalog().backend().train(plan)) {
            session.restore(started(golden, session.snapshot()));
            for (JsonNode step : golden.config().path("inputs")) {
              Batch batch = batch(golden, step, plan.setting().inputs());
              record.add(session.step(batch, step.path("step").longValue()), session.snapshot());
            }
            record.compare(comparison, session.snapshot());
          }
        });
  }

  /** Student and teacher begin with the recorded weights; everything else as the session has it. */
  private static Snapshot started(GoldenCase golden, Snapshot own) {
    Map<String, FloatArray> arrays = new TreeMap<>(own.arrays());
    golden
        .floatsUnder("param/")
        .forEach(
            (name, array) -> {
              for (String network : List.of("student.", "teacher.")) {
                assertThat(arrays.put(network + name, array)).as(network + name).isNotNull();
              }
            });
    return new Snapshot(arrays);
  }

  private static Batch batch(GoldenCase golden, JsonNode step, InputSpec inputs) {
    List<Pixels> views = new ArrayList<>();
    for (String crops : List.of("global_crops", "local_crops")) {
      FloatArray recorded = golden.floats(step.path(crops).asText());
      views.add(pixels(recorded, inputs, views.size()));
    }
    int samples = golden.config().path("batch").intValue();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      ids.add("sample " + i);
    }
    return new Batch(views, ids);
  }

  /**
   * From (crops, batch, channels, height, width) to rows of [height, width, channels], crop-major.
   */
  private static Pixels pixels(FloatArray recorded, InputSpec inputs, int group) {
    long[] shape = recorded.shape();
    int images = Math.toIntExact(shape[0] * shape[1]);
    int channels = Math.toIntExact(shape[2]);
    int cells = Math.toIntExact(shape[3] * shape[4]);
    float[] values = new float[recorded.values().length];
    for (int i = 0; i < values.length; i++) {
      int image = i / (cells * channels);
      int channel = i / cells % channels;
      values[(image * cells + i % cells) * channels + channel] = recorded.values()[i];
    }
    return new Pixels.Floats(images, inputs.groups().get(group).size(), channels, values);
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
