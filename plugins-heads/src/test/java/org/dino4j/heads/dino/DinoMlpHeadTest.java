package org.dino4j.heads.dino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.testkit.golden.GoldenCases;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

final class DinoMlpHeadTest {
  private static final int INPUTS = 4;
  private static final int OUTPUTS = 5;

  @Test
  void hasTheNamesAndShapesOfTheReferencesStateDict() {
    JsonNode recorded =
        GoldenCases.read("c06_state_dict_shapes_vit").json().get("dino_v1_head_384_65536");
    Map<String, List<Long>> expected = new TreeMap<>();
    recorded
        .properties()
        .forEach(
            entry ->
                expected.put(
                    entry.getKey(),
                    entry.getValue().valueStream().map(JsonNode::longValue).toList()));
    DinoMlpOptions options =
        new DinoMlpOptions(
            65536, 2048, 256, 3, false, true, true, 1e-12, LinearInit.TRUNCATED_NORMAL, true);
    Map<String, List<Long>> ours = new TreeMap<>();
    try (Workbench bench = bench()) {
      InstalledParts.make(ProjectionHead.class, "dino-mlp", options)
          .project(bench.root(), bench.input("rows", Shape.of(2, 384)));
      bench
          .parameters()
          .forEach(
              (path, p) -> ours.put(path, Arrays.stream(p.shape().asArray()).boxed().toList()));
    }
    assertThat(ours).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void prototypesKeepTheirLengthOnlyIfTheLastLayerIsNormed(boolean normed) {
    try (Workbench bench = bench()) {
      project(bench, options(false, normed));
      assertThat(bench.parameters().get("last_layer.weight_v").traits())
          .containsExactly(ParameterTrait.LAST_LAYER);
      assertThat(bench.parameters().get("last_layer.weight_g").traits())
          .contains(ParameterTrait.LAST_LAYER)
          .hasSize(normed ? 2 : 1);
      assertThat(bench.read().get("last_layer.weight_g").values()).containsOnly(1);
    }
  }

  @Test
  void logitsAreCosinesWhateverTheLengthOfAPrototypesDirection() {
    try (Workbench bench = bench()) {
      Operand<TFloat32> logits = project(bench, options(false, true));
      float[] before = bench.run(0, feeds(), List.of(logits)).get(0).values();
      float[] longer = bench.read().get("last_layer.weight_v").values().clone();
      for (int i = 0; i < longer.length; i++) {
        longer[i] *= 3;
      }
      bench.assign(Map.of("last_layer.weight_v", FloatArray.of(longer, OUTPUTS, 3)));
      float[] after = bench.run(0, feeds(), List.of(logits)).get(0).values();
      assertThat(after).containsExactly(before, within(1e-5f));
      for (float logit : before) {
        assertThat(logit).isBetween(-1.00001f, 1.00001f);
      }
    }
  }

  @Test
  void aRowOfZerosHasFiniteLogitsAndGradients() {
    try (Workbench bench = bench()) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(2, INPUTS));
      Operand<TFloat32> logits = new DinoMlpHead(options(false, true)).project(bench.root(), rows);
      Ops ops = bench.root().ops();
      Operand<TFloat32> loss = ops.sum(ops.math.square(logits), ops.constant(new int[] {0, 1}));
      List<Operand<TFloat32>> fetched = new ArrayList<>(bench.gradients(loss, List.of(rows)));
      fetched.add(logits);
      FloatArray zeros = FloatArray.of(new float[2 * INPUTS], 2, INPUTS);
      for (FloatArray found : bench.run(0, Map.of("rows", zeros), fetched)) {
        for (float value : found.values()) {
          assertThat(value).isFinite();
        }
      }
    }
  }

  @Test
  void batchNormKeepsRunningStatisticsOfTheBatchesItWasTrainedOn() {
    try (Workbench bench = bench()) {
      Operand<TFloat32> logits = project(bench, options(true, true));
      bench.runAndUpdate(0, feeds(), List.of(logits), List.of());
      bench.runAndUpdate(1, feeds(), List.of(logits), List.of());
      assertThat(bench.read().get("mlp.1.num_batches_tracked").single()).isEqualTo(2);
      assertThat(bench.read().get("mlp.1.running_mean").values()).isNotEqualTo(new float[6]);
    }
  }

  @Test
  void batchNormObjectsToMicroBatches() {
    Setting pieces = new Setting(new InputSpec(List.of()), new Timeline(8, 1, 1), 4);
    assertThat(new DinoMlpHead(options(true, true)).objections(pieces))
        .containsExactly(
            "batchNorm needs the statistics of the whole batch, but the batch is cut into 4 micro-batches; use 1, or set batchNorm to false");
    assertThat(new DinoMlpHead(options(false, true)).objections(pieces)).isEmpty();
    Setting whole = new Setting(new InputSpec(List.of()), new Timeline(8, 1, 1), 1);
    assertThat(new DinoMlpHead(options(true, true)).objections(whole)).isEmpty();
  }

  /** Scores go with the length of the bottleneck's rows only where these are not normalised. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBottleneckIsNormalisedUnlessTheRecipeSaysOtherwise(boolean normed) {
    DinoMlpOptions linear =
        new DinoMlpOptions(
            OUTPUTS, 6, 3, 1, false, true, false, 1e-12, LinearInit.XAVIER_UNIFORM, normed);
    try (Workbench bench = bench()) {
      Operand<TFloat32> scores = project(bench, linear);
      Operand<TFloat32> doubled =
          new DinoMlpHead(linear)
              .project(
                  bench.root().with(Forward.TRAINED),
                  bench
                      .root()
                      .ops()
                      .math
                      .mul(
                          bench.input("same", Shape.of(7, INPUTS)),
                          bench.root().ops().constant(2f)));
      FloatArray rows = feeds().get("rows");
      List<FloatArray> both =
          bench.run(0, Map.of("rows", rows, "same", rows), List.of(scores, doubled));
      for (int i = 0; i < 7 * OUTPUTS; i++) {
        assertThat(both.get(1).values()[i])
            .isCloseTo((normed ? 1 : 2) * both.get(0).values()[i], within(1e-5f));
      }
    }
  }

  @Test
  void batchNormWithoutAHiddenLayerIsRefused() {
    assertThatThrownBy(
            () ->
                new DinoMlpOptions(
                    8, 8, 8, 1, true, true, true, 1e-12, LinearInit.TRUNCATED_NORMAL, true))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("batchNorm follows hidden layers, of which a head with layers 1 has none");
  }

  private static DinoMlpOptions options(boolean batchNorm, boolean normLastLayer) {
    return new DinoMlpOptions(
        OUTPUTS, 6, 3, 2, batchNorm, normLastLayer, true, 1e-12, LinearInit.XAVIER_UNIFORM, true);
  }

  private static Operand<TFloat32> project(Workbench bench, DinoMlpOptions options) {
    return new DinoMlpHead(options)
        .project(bench.root().with(Forward.TRAINED), bench.input("rows", Shape.of(7, INPUTS)));
  }

  private static Map<String, FloatArray> feeds() {
    RandomGenerator random = new Seeds(3).generator();
    float[] rows = new float[7 * INPUTS];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextGaussian();
    }
    return Map.of("rows", FloatArray.of(rows, 7, INPUTS));
  }

  private static Workbench bench() {
    return InstalledParts.backend().workbench(WorkbenchPlan.simple());
  }
}
