package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dino4j.api.layer.LinearInit;
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
    return Stream.of(
        Arguments.of(VitSize.TINY, "dino_v1_vit_tiny_patch16_img224"),
        Arguments.of(VitSize.SMALL, "dino_v1_vit_small_patch16_img224"));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPresetHasTheNamesAndShapesOfTheReferencesStateDict(VitSize size, String recorded) {
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
    Backbone backbone = InstalledParts.make(Backbone.class, "vit", preset(size));
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      backbone.encode(
          bench.root(), List.of(ViewBatch.of(bench.input("x", Shape.of(1, 224, 224, 3)))));
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
        "give a size (tiny, small, base), or all of width, depth and heads");
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

  private static Setting setting(ViewSpec... groups) {
    return new Setting(new InputSpec(List.of(groups)), new Timeline(1, 1, 1), 1);
  }

  private static ViewSpec views(String name, int height, int width, int channels) {
    return new ViewSpec(name, 2, new Size(height, width), channels, ViewSpec.PixelFormat.UINT8);
  }

  private static VitOptions preset(VitSize size) {
    return sized(Optional.of(size), Optional.empty(), Optional.empty());
  }

  private static VitOptions sized(
      Optional<VitSize> size, Optional<Integer> width, Optional<Integer> depth) {
    return options(size, width, depth, 16, 0.1);
  }

  private static VitOptions patched(int patchSize, double dropPath) {
    return options(
        Optional.of(VitSize.TINY), Optional.empty(), Optional.empty(), patchSize, dropPath);
  }

  private static VitOptions options(
      Optional<VitSize> size,
      Optional<Integer> width,
      Optional<Integer> depth,
      int patchSize,
      double dropPath) {
    return new VitOptions(
        size,
        width,
        depth,
        Optional.empty(),
        4,
        patchSize,
        224,
        3,
        true,
        1e-6,
        dropPath,
        LinearInit.TRUNCATED_NORMAL,
        new Positions(Positions.Start.LEARNED, 1),
        false);
  }
}
