package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.golden.GoldenCases;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.ndarray.Shape;

final class VitOptionsTest {
  static Stream<Arguments> presets() {
    VitBuilder giant = v2(VitSize.GIANT, 0);
    giant.depth = Optional.of(1);
    giant.feedForward = FeedForwardKind.SWIGLU;
    return Stream.of(
        Arguments.of(VitBuilder.preset(VitSize.TINY), "dino_v1_vit_tiny_patch16_img224"),
        Arguments.of(VitBuilder.preset(VitSize.SMALL), "dino_v1_vit_small_patch16_img224"),
        Arguments.of(v2(VitSize.SMALL, 0), "dinov2_vits14"),
        Arguments.of(v2(VitSize.SMALL, 4), "dinov2_vits14_reg4"),
        Arguments.of(giant, "dinov2_vitg14_first_block_only"));
  }

  private static VitBuilder v2(VitSize size, int registers) {
    VitBuilder builder = VitBuilder.preset(size);
    builder.patchSize = 14;
    builder.imageSize = 518;
    builder.maskToken = true;
    builder.layerScale = Optional.of(1e-5);
    builder.registers = registers;
    return builder;
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPresetHasTheNamesAndShapesOfTheReferencesStateDict(VitBuilder builder, String recorded) {
    JsonNode expected = GoldenCases.read("c06_state_dict_shapes_vit").json().get(recorded);
    Map<String, List<Long>> shapes = new TreeMap<>();
    expected
        .properties()
        .forEach(
            entry ->
                shapes.put(
                    entry.getKey(),
                    entry.getValue().valueStream().map(JsonNode::longValue).toList()));
    Map<String, List<Long>> ours = new TreeMap<>();
    Backbone backbone = InstalledParts.make(Backbone.class, "vit", builder.build());
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      backbone.encode(
          bench.root(), List.of(ViewBatch.of(bench.input("x", Shape.of(1, 112, 112, 3)))));
      bench.parameters().forEach((path, parameter) -> ours.put(path, sides(parameter.shape())));
    }
    assertThat(ours).isEqualTo(shapes);
  }

  private static List<Long> sides(Shape shape) {
    return Arrays.stream(shape.asArray()).boxed().toList();
  }

  @Test
  void fieldsOverrideThePreset() {
    VitOptions options = sized(Optional.of(VitSize.TINY), Optional.empty(), Optional.of(3));
    assertThat(options.shape()).isEqualTo(new VitShape(192, 3, 3, 768));
  }

  @Test
  void impossibleSizesAreRefusedWithRuleAndValue() {
    assertRefused(
        () -> sized(Optional.empty(), Optional.of(64), Optional.of(3)),
        "give a size (tiny, small, base, large, giant), or all of width, depth and heads");
    assertRefused(
        () -> sized(Optional.of(VitSize.TINY), Optional.of(64), Optional.empty()),
        "width (64) must be a multiple of heads (3)");
    assertRefused(
        () -> sized(Optional.of(VitSize.TINY), Optional.empty(), Optional.of(0)),
        "depth must be above 0, found 0");
    assertRefused(() -> patched(15, 0.1), "imageSize (224) must be a multiple of patchSize (15)");
    assertRefused(() -> patched(16, 1), "dropPath must be in 0 .. 1 (1 excluded), found 1.0");
  }

  @Test
  void impossiblePartsOfDinoV2AreRefusedWithRuleAndValue() {
    assertRefused(
        VitBuilder.tinyV2(), b -> b.registers = 17, "registers must be in 0 .. 16, found 17");
    assertRefused(
        VitBuilder.tinyV2(), b -> b.registers = -1, "registers must be in 0 .. 16, found -1");
    assertRefused(
        VitBuilder.tinyV2(),
        b -> b.mlpRatio = 0.125,
        "mlpRatio leaves the feed-forward part no width: found 0");
    assertRefused(
        VitBuilder.tinyV2(),
        b -> b.blockChunks = 3,
        "blockChunks must be in 0 .. 2, the number of blocks, found 3");
    assertRefused(
        VitBuilder.tinyV2(),
        b -> b.classTokenStd = -1,
        "classTokenStd must not be below 0, found -1.0");
    assertThatThrownBy(
            () -> new Positions(Positions.Start.LEARNED, 1, 1.5, false, Positions.Prefix.CLASS))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("offset must be in 0 .. 1 (1 excluded), found 1.5");
  }

  @Test
  void gatesHaveTwoThirdsOfTheWidthUpToAMultipleOfEight() {
    VitBuilder large = VitBuilder.preset(VitSize.LARGE);
    large.feedForward = FeedForwardKind.SWIGLU;
    assertThat(large.build().shape()).isEqualTo(new VitShape(1024, 24, 16, 2736));
    VitBuilder giant = VitBuilder.preset(VitSize.GIANT);
    giant.feedForward = FeedForwardKind.SWIGLU_ALIGNED;
    assertThat(giant.build().shape()).isEqualTo(new VitShape(1536, 40, 24, 4096));
  }

  @Test
  void viewsThatCannotBeCutIntoPatchesAreObjectedTo() {
    VisionTransformer vit = new VisionTransformer(preset(VitSize.TINY));
    assertThat(vit.objections(setting(views("global", 224, 224, 3), views("local", 96, 80, 3))))
        .isEmpty();
    assertThat(vit.objections(setting(views("global", 224, 224, 3), views("local", 98, 96, 3))))
        .containsExactly(
            "local views are 98x96 pixels, which is not a multiple of patchSize (16); nearest: 96x96 or 112x96");
    assertThat(vit.objections(setting(views("local", 8, 32, 3))))
        .containsExactly(
            "local views are 8x32 pixels, which is not a multiple of patchSize (16); nearest: 16x32");
    assertThat(vit.objections(setting(views("global", 224, 224, 1))))
        .containsExactly("global views have 1 channels, but channels is 3; set channels to 1");
  }

  private static void assertRefused(ThrowingCallable options, String message) {
    assertThatThrownBy(options).isInstanceOf(InvalidOptionException.class).hasMessage(message);
  }

  private static void assertRefused(
      VitBuilder builder, Consumer<VitBuilder> change, String message) {
    change.accept(builder);
    assertRefused(builder::build, message);
  }

  private static Setting setting(ViewSpec... groups) {
    return new Setting(new InputSpec(List.of(groups)), new Timeline(1, 1, 1), 1);
  }

  private static ViewSpec views(String name, int height, int width, int channels) {
    return new ViewSpec(name, 2, new Size(height, width), channels, ViewSpec.PixelFormat.UINT8);
  }

  private static VitOptions preset(VitSize size) {
    return VitBuilder.preset(size).build();
  }

  private static VitOptions sized(
      Optional<VitSize> size, Optional<Integer> width, Optional<Integer> depth) {
    VitBuilder builder = new VitBuilder();
    builder.size = size;
    builder.width = width;
    builder.depth = depth;
    return builder.build();
  }

  private static VitOptions patched(int patchSize, double dropPath) {
    VitBuilder builder = VitBuilder.preset(VitSize.TINY);
    builder.patchSize = patchSize;
    builder.dropPath = dropPath;
    return builder.build();
  }
}
