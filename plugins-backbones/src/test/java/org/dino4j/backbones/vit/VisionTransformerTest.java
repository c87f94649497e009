package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

final class VisionTransformerTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void takesPicturesOfAnyChannelsThatAreNotSquare(int channels) {
    try (Workbench bench = bench()) {
      Features features =
          encode(bench, TinyVit.withChannels(channels), Shape.of(2, 8, 20, channels)).get(0);
      FeatureMap patches = features.patches().orElseThrow();
      assertThat(patches.grid()).isEqualTo(new Grid(2, 5));
      assertThat(patches.stride()).isEqualTo(TinyVit.PATCH);
      List<FloatArray> found =
          bench.run(
              0,
              Map.of("view0", Pictures.random(1, 2, 8, 20, channels)),
              List.of(
                  features.classToken(),
                  patches.tokens(),
                  features.blocks().get("0").tokens(),
                  features.named().get(Features.LAST_ATTENTION)));
      assertThat(found.get(0).shape()).containsExactly(2, TinyVit.WIDTH);
      assertThat(found.get(1).shape()).containsExactly(2, 10, TinyVit.WIDTH);
      assertThat(found.get(2).shape()).containsExactly(2, 10, TinyVit.WIDTH);
      assertThat(found.get(3).shape()).containsExactly(2, TinyVit.HEADS, 11, 11);
    }
  }

  @Test
  void offersEveryBlockBeforeAndAfterTheFinalNorm() {
    try (Workbench bench = bench()) {
      Features features = encode(bench, TinyVit.withChannels(3), Shape.of(1, 16, 16, 3)).get(0);
      assertThat(features.blocks()).containsOnlyKeys("0", "1");
      assertThat(features.named())
          .containsKeys(
              Features.EMBEDDED_PATCHES,
              Features.PREPARED_TOKENS,
              Features.attention(0),
              Features.attention(1),
              Features.LAST_ATTENTION,
              Features.tokens(0),
              Features.tokens(1),
              Features.normedTokens(0),
              Features.normedTokens(1));
    }
  }

  @Test
  void aPictureIsEncodedAlikeWhateverElseIsInTheBatch() {
    FloatArray both = Pictures.random(2, 2, 8, 8, 3);
    FloatArray first = FloatArray.of(Arrays.copyOf(both.values(), 8 * 8 * 3), 1, 8, 8, 3);
    try (Workbench bench = bench()) {
      List<Features> features =
          encode(bench, TinyVit.withChannels(3), Shape.of(2, 8, 8, 3), Shape.of(1, 8, 8, 3));
      List<FloatArray> found =
          bench.run(
              0,
              Map.of("view0", both, "view1", first),
              List.of(features.get(0).classToken(), features.get(1).classToken()));
      for (int i = 0; i < TinyVit.WIDTH; i++) {
        assertThat(found.get(0).values()[i]).isCloseTo(found.get(1).values()[i], within(1e-6f));
      }
    }
  }

  @Test
  void theClassTokenIsTheFirstOfTheLastBlocksTokens() {
    try (Workbench bench = bench()) {
      List<Features> features =
          encode(bench, TinyVit.withChannels(3), Shape.of(2, 8, 8, 3), Shape.of(3, 16, 12, 3));
      Ops ops = bench.root().ops();
      List<Operand<TFloat32>> fetched = new ArrayList<>();
      features.forEach(
          view -> {
            fetched.add(view.classToken());
            Operand<TFloat32> all = view.named().get(Features.normedTokens(TinyVit.DEPTH - 1));
            fetched.add(Tokens.flat(ops, Tokens.range(ops, all, 0, 1), TinyVit.WIDTH));
          });
      List<FloatArray> found =
          bench.run(
              0,
              Map.of(
                  "view0", Pictures.random(4, 2, 8, 8, 3),
                  "view1", Pictures.random(5, 3, 16, 12, 3)),
              fetched);
      for (int i = 0; i < 4; i += 2) {
        assertThat(found.get(i).values()).containsExactly(found.get(i + 1).values(), within(1e-5f));
      }
    }
  }

  @Test
  void recomputingBlocksChangesNoValueAndNoGradient() {
    assertAlike(
        valueAndGradients(TinyVit.withChannels(3)), valueAndGradients(TinyVit.recomputed()));
  }

  @Test
  void recomputingBlocksDropsTheSamePicturesAgain() {
    VitBuilder builder = VitBuilder.tinyV2();
    builder.dropPath = 0.5;
    List<FloatArray> plain = valueAndGradients(builder.build());
    builder.recompute = true;
    assertAlike(plain, valueAndGradients(builder.build()));
  }

  private static void assertAlike(List<FloatArray> plain, List<FloatArray> recomputed) {
    assertThat(recomputed).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(recomputed.get(i).values())
          .containsExactly(plain.get(i).values(), within(1e-5f * largest(plain.get(i))));
    }
  }

  private static float largest(FloatArray array) {
    float largest = Float.MIN_NORMAL;
    for (float value : array.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static List<FloatArray> valueAndGradients(VitOptions options) {
    try (Workbench bench = bench()) {
      Features features = encodeAs(Forward.TRAINED, bench, options, Shape.of(2, 16, 12, 3)).get(0);
      Ops ops = bench.root().ops();
      Operand<TFloat32> loss =
          ops.sum(
              ops.math.square(features.blocks().get("1").tokens()),
              ops.constant(new int[] {0, 1, 2}));
      List<Operand<TFloat32>> weights = new ArrayList<>();
      bench.parameters().values().stream()
          .sorted(Comparator.comparing(Parameter::path))
          .forEach(parameter -> weights.add(parameter.value()));
      List<Operand<TFloat32>> fetched = new ArrayList<>(bench.gradients(loss, weights));
      fetched.add(loss);
      return bench.run(0, Map.of("view0", Pictures.random(3, 2, 16, 12, 3)), fetched);
    }
  }

  @Test
  void picturesThatCannotBeCutIntoPatchesAreRefused() {
    try (Workbench bench = bench()) {
      assertThatThrownBy(() -> encode(bench, TinyVit.withChannels(3), Shape.of(1, 10, 16, 3)))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "pictures of 10x16 pixels cannot be cut into patches of 4; both sides must be multiples of it");
    }
  }

  private static Workbench bench() {
    return InstalledParts.backend().workbench(WorkbenchPlan.simple());
  }

  private static List<Features> encode(Workbench bench, VitOptions options, Shape... views) {
    return encodeAs(Forward.USED, bench, options, views);
  }

  private static List<Features> encodeAs(
      Forward forward, Workbench bench, VitOptions options, Shape... views) {
    List<ViewBatch> batches = new ArrayList<>();
    for (Shape shape : views) {
      batches.add(ViewBatch.of(bench.input("view" + batches.size(), shape)));
    }
    return new VisionTransformer(options).encode(bench.root().with(forward), batches);
  }
}
