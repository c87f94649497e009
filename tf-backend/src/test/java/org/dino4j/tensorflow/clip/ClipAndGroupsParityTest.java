package org.dino4j.tensorflow.clip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.tensorflow.rules.SgdOptions;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.GivenGradients;
import org.dino4j.testkit.part.InstalledParts;

/**
 * Looks at clipping, freezing and decay from outside, through a training session whose rule is
 * plain descent with rate 1: a parameter that is 0 becomes minus its clipped gradient, and one that
 * is 1 shows whether it is decayed.
 */
final class ClipAndGroupsParityTest {
  private static final double DECAY = 0.5;

  @GoldenTest("c04_dino_clip_cancel_groups")
  void gradientsAreClippedCancelledAndDecayedAsInTheReference(GoldenCase golden) {
    golden.verify(
        comparison -> {
          clip(golden, comparison);
          golden.config().path("cancel").forEach(entry -> cancel(golden, entry));
          golden.config().path("param_groups").forEach(entry -> groups(golden, entry));
        });
  }

  private static void clip(GoldenCase golden, Comparison comparison) {
    JsonNode config = golden.config();
    assertThat(config.path("clip_per").asText()).isEqualTo("parameter");
    Trial trial = Trial.of(golden, Map.of(), recorded(golden));
    Outcome outcome = trial.step(0, 0, 0);
    List<String> order = texts(config.path("norms_order"));
    double[] norms =
        order.stream()
            .mapToDouble(name -> outcome.report().gradientNorms().get(path(name)))
            .toArray();
    comparison.array(config.path("norms_array").asText(), norms, norms.length);
    for (String name : order) {
      FloatArray after = outcome.after(name);
      comparison.array(
          config.path("grad_after_prefix").asText() + name,
          FloatArray.of(negative(after.values()), after.shape()));
    }
  }

  private static void cancel(GoldenCase golden, JsonNode entry) {
    Set<String> cancelled = Set.copyOf(texts(entry.path("no_grad_after")));
    Trial trial = Trial.of(golden, lastLayer(golden), recorded(golden));
    Outcome outcome =
        trial.step(0, entry.path("epoch").intValue(), entry.path("freeze_last_layer").intValue());
    for (String name : texts(golden.config().path("order"))) {
      assertThat(isAll(outcome.after(name), 0)).as(name).isEqualTo(cancelled.contains(name));
    }
  }

  private static void groups(GoldenCase golden, JsonNode entry) {
    Map<String, ParameterTrait> fixed = new TreeMap<>();
    texts(entry.path("not_trainable")).forEach(name -> fixed.put(name, ParameterTrait.FIXED));
    Outcome outcome = Trial.of(golden, fixed, Map.of()).step(1, 0, 0);
    texts(entry.path("regularized"))
        .forEach(name -> assertThat(isAll(outcome.after(name), 1 - DECAY)).as(name).isTrue());
    texts(entry.path("not_regularized"))
        .forEach(name -> assertThat(isAll(outcome.after(name), 1)).as(name).isTrue());
    assertThat(outcome.report().gradientNorms())
        .hasSize(entry.path("regularized").size() + entry.path("not_regularized").size());
  }

  private static Map<String, ParameterTrait> lastLayer(GoldenCase golden) {
    return texts(golden.config().path("order")).stream()
        .filter(name -> name.contains("last_layer"))
        .collect(Collectors.toMap(name -> name, name -> ParameterTrait.LAST_LAYER));
  }

  private static Map<String, FloatArray> recorded(GoldenCase golden) {
    return golden.floatsUnder(golden.config().path("grad_before_prefix").asText());
  }

  private static boolean isAll(FloatArray array, double expected) {
    for (float value : array.values()) {
      if (value != (float) expected) {
        return false;
      }
    }
    return true;
  }

  private static float[] negative(float[] values) {
    float[] negative = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      negative[i] = -values[i];
    }
    return negative;
  }

  private static String path(String name) {
    return GivenGradients.MODULE + "." + name;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** What a step said and what it left. */
  private record Outcome(StepReport report, Snapshot snapshot) {
    FloatArray after(String name) {
      return snapshot.arrays().get(path(name));
    }
  }

  /** One step on parameters that all have one value. */
  private record Trial(double clip, GivenGradients method, Map<String, FloatArray> gradients) {
    static Trial of(
        GoldenCase golden, Map<String, ParameterTrait> traits, Map<String, FloatArray> gradients) {
      Map<String, long[]> shapes = new TreeMap<>();
      recorded(golden).forEach((name, array) -> shapes.put(name, array.shape()));
      return new Trial(
          golden.config().path("clip").doubleValue(),
          new GivenGradients(shapes, Set.of(), traits),
          gradients);
    }

    Outcome step(float value, long step, long frozenSteps) {
      Setting setting = new Setting(method.inputs(), new Timeline(1, 1, step + 1), 1);
      OptimizerPlan optimizer =
          new OptimizerPlan(
              InstalledParts.make(UpdateRule.class, "sgd", new SgdOptions(0, false)),
              (at, timeline) -> 1,
              (at, timeline) -> DECAY,
              new Clip(clip, Clip.Scope.TENSOR),
              List.of(ParameterGroup.lastLayer(Freeze.skipped(frozenSteps))));
      try (TrainingSession session =
          InstalledParts.backend()
              .train(new TrainingPlan(method, setting, optimizer, new Seeds(0), Devices.cpu(1)))) {
        session.restore(filled(session.snapshot(), value));
        StepReport report = session.step(method.batch(gradients), step);
        return new Outcome(report, session.snapshot());
      }
    }

    private Snapshot filled(Snapshot snapshot, float value) {
      Map<String, FloatArray> arrays = new TreeMap<>(snapshot.arrays());
      method
          .shapes()
          .forEach(
              (name, shape) -> {
                float[] values = new float[Math.toIntExact(FloatArray.count(shape))];
                Arrays.fill(values, value);
                arrays.put(path(name), new FloatArray(shape, values));
              });
      return new Snapshot(arrays);
    }
  }
}
