package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.IntermediateLayers;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** The tokens before the patches, hidden patches, and both where views are packed. */
final class PrefixAndMaskTest {
  private static final Shape LARGE = Shape.of(2, 16, 16, 3);
  private static final Shape SMALL = Shape.of(3, 8, 8, 3);

  @ParameterizedTest
  @CsvSource({"CLASS, 1", "ALL, 4", "NONE, 0"})
  void tokensBeforeThePatchesHaveAPositionWhereTheSwitchSaysSo(
      Positions.Prefix prefix, int placed) {
    VitBuilder builder = VitBuilder.tinyV2();
    builder.positions = new Positions(Positions.Start.LEARNED, 1, 0, true, prefix);
    try (Workbench bench = bench()) {
      Features features =
          encode(bench, builder.build(), List.of(ViewBatch.of(bench.input("large", LARGE)))).get(0);
      Operand<TFloat32> prepared = features.named().get(Features.PREPARED_TOKENS);
      FloatArray tokens =
          bench.run(0, Map.of("large", Pictures.random(1, 2, 16, 16, 3)), List.of(prepared)).get(0);
      Map<String, FloatArray> weights = bench.read();
      FloatArray positions = weights.get("pos_embed");
      assertThat(positions.shape()).containsExactly(1, placed + 16, TinyVit.WIDTH);
      for (int token = 0; token < 4; token++) {
        for (int i = 0; i < TinyVit.WIDTH; i++) {
          float start =
              token == 0
                  ? weights.get("cls_token").values()[i]
                  : weights.get("register_tokens").values()[(token - 1) * TinyVit.WIDTH + i];
          int at = token * TinyVit.WIDTH + i;
          float position = token < placed ? positions.values()[at] : 0;
          assertThat(tokens.values()[at]).isCloseTo(start + position, within(1e-6f));
        }
      }
    }
  }

  @Test
  void whatIsHiddenChangesNothingThatIsSaid() {
    FloatArray one = Pictures.random(1, 2, 16, 16, 3);
    FloatArray other = Pictures.random(2, 2, 16, 16, 3);
    float[] all = new float[2 * 16];
    Arrays.fill(all, 1);
    try (Workbench bench = bench()) {
      ViewBatch views = hidden(bench);
      Operand<TFloat32> said =
          encode(bench, VitBuilder.tinyV2().build(), List.of(views)).get(0).classToken();
      FloatArray mask = FloatArray.of(all, 2, 16);
      assertThat(bench.run(0, Map.of("large", one, "hidden", mask), List.of(said)))
          .isEqualTo(bench.run(0, Map.of("large", other, "hidden", mask), List.of(said)));
    }
  }

  @Test
  void packedViewsWithRegistersAndHiddenPatchesSayWhatTheySayAlone() {
    try (Workbench bench = bench()) {
      VitOptions options = VitBuilder.tinyV2().build();
      List<ViewBatch> views = List.of(hidden(bench), ViewBatch.of(bench.input("small", SMALL)));
      List<Operand<TFloat32>> fetched = said(encode(bench, options, views));
      for (ViewBatch view : views) {
        fetched.addAll(said(encode(bench, options, List.of(view))));
      }
      float[] some = new float[2 * 16];
      some[3] = 1;
      some[20] = 1;
      Map<String, FloatArray> feeds =
          Map.of(
              "large", Pictures.random(1, 2, 16, 16, 3),
              "small", Pictures.random(2, 3, 8, 8, 3),
              "hidden", FloatArray.of(some, 2, 16));
      List<FloatArray> found = bench.run(0, feeds, fetched);
      for (int i = 0; i < found.size() / 2; i++) {
        assertThat(found.get(i).values())
            .containsExactly(found.get(found.size() / 2 + i).values(), within(1e-5f));
      }
    }
  }

  private static List<Operand<TFloat32>> said(List<Features> all) {
    List<Operand<TFloat32>> said = new ArrayList<>();
    for (Features features : all) {
      said.add(features.classToken());
      said.add(features.registers().orElseThrow());
      said.add(features.patches().orElseThrow().tokens());
    }
    return said;
  }

  @Test
  void hidingPatchesFromANetworkWithoutAMaskTokenIsRefused() {
    try (Workbench bench = bench()) {
      assertThatThrownBy(() -> encode(bench, TinyVit.withChannels(3), List.of(hidden(bench))))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "the method hides patches, but the backbone has nothing to put in their place; set maskToken to true");
    }
  }

  @Test
  void theLastBlocksAreCountedFromTheEnd() {
    VisionTransformer network = new VisionTransformer(VitBuilder.tinyV2().build());
    assertThat(IntermediateLayers.last(1, network, true).blocks()).containsExactly(1);
    assertThat(IntermediateLayers.last(2, network, true).blocks()).containsExactly(0, 1);
    assertThatThrownBy(() -> IntermediateLayers.last(3, network, true))
        .hasMessage("3 blocks are asked for, but the backbone has 2");
  }

  private static ViewBatch hidden(Workbench bench) {
    Operand<TFloat32> fed = bench.input("hidden", Shape.of(2, 16));
    Operand<TBool> hidden = bench.root().ops().math.greater(fed, bench.root().ops().constant(0.5f));
    return new ViewBatch(bench.input("large", LARGE), Optional.of(hidden));
  }

  private static List<Features> encode(Workbench bench, VitOptions options, List<ViewBatch> views) {
    GraphScope at = bench.root().with(Forward.USED);
    return new VisionTransformer(options).encode(at, views);
  }

  private static Workbench bench() {
    return InstalledParts.backend().workbench(WorkbenchPlan.simple());
  }
}
