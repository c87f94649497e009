package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class DropPathTest {
  private static final double RATE = 0.25;

  @Test
  void dropsAPictureWhoseDrawIsBelowTheRateAndScalesTheOthers() {
    FloatArray draws = FloatArray.of(new float[] {0.24f, 0.25f, 0.9f}, 3, 1, 1);
    try (Workbench bench = bench(Map.of("branch.4", draws))) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(6, 1));
      Operand<TFloat32> dropped = branch(3, 2).apply(bench.root().with(Forward.TRAINED), rows);
      FloatArray fed = FloatArray.of(new float[] {3, 6, 3, 6, 3, 6}, 6, 1);
      assertThat(bench.run(0, Map.of("rows", fed), List.of(dropped)).get(0).values())
          .containsExactly(new float[] {0, 0, 4, 8, 4, 8}, within(1e-6f));
    }
  }

  @Test
  void keepsTheExpectationAndTheRate() {
    int images = 20_000;
    try (Workbench bench = bench(Map.of())) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(images, 1));
      Operand<TFloat32> dropped = branch(images, 1).apply(bench.root().with(Forward.TRAINED), rows);
      float[] ones = new float[images];
      Arrays.fill(ones, 1);
      float[] found =
          bench
              .run(0, Map.of("rows", FloatArray.of(ones, images, 1)), List.of(dropped))
              .get(0)
              .values();
      double zeros = 0;
      double sum = 0;
      for (float value : found) {
        zeros += value == 0 ? 1 : 0;
        sum += value;
      }
      // Five standard errors of a share.
      double error = 5 * Math.sqrt(RATE * (1 - RATE) / images);
      assertThat(zeros / images).isCloseTo(RATE, within(error));
      assertThat(sum / images).isCloseTo(1, within(error / (1 - RATE)));
    }
  }

  @Test
  void everyPackedViewBatchHasItsOwnDraw() {
    FloatArray dropped = FloatArray.of(new float[] {0}, 1, 1, 1);
    FloatArray kept = FloatArray.of(new float[] {0.9f}, 1, 1, 1);
    Pack pack = new Pack(List.of(new Pack.View(0, 1, 2), new Pack.View(1, 1, 1)));
    try (Workbench bench = bench(Map.of("branch.0", dropped, "branch.1", kept))) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(3, 1));
      Operand<TFloat32> result =
          new DropPath(RATE, "branch", pack).apply(bench.root().with(Forward.TRAINED), rows);
      FloatArray fed = FloatArray.of(new float[] {3, 6, 3}, 3, 1);
      assertThat(bench.run(0, Map.of("rows", fed), List.of(result)).get(0).values())
          .containsExactly(new float[] {0, 0, 4}, within(1e-6f));
    }
  }

  @Test
  void theFirstBlockIsNeverDroppedAndTheLastHasTheFullRate() {
    FloatArray dropAll = FloatArray.of(new float[] {0, 0}, 2, 1, 1);
    Map<String, FloatArray> draws =
        Map.of("blocks.1.dropPath.attn.0", dropAll, "blocks.1.dropPath.mlp.0", dropAll);
    try (Workbench bench = bench(draws)) {
      Operand<TFloat32> images = bench.input("images", Shape.of(2, 8, 8, 3));
      Features features =
          new VisionTransformer(TinyVit.withDropPath(0.5))
              .encode(bench.root().with(Forward.TRAINED), List.of(ViewBatch.of(images)))
              .get(0);
      List<FloatArray> found =
          bench.run(
              0,
              Map.of("images", Pictures.random(5, 2, 8, 8, 3)),
              List.of(features.blocks().get("0").tokens(), features.blocks().get("1").tokens()));
      assertThat(found.get(1)).isEqualTo(found.get(0));
    }
  }

  @Test
  void isAbsentFromANetworkThatIsUsed() {
    try (Workbench bench = bench(Map.of())) {
      GraphScope used = bench.root().with(Forward.USED);
      Operand<TFloat32> rows = bench.input("rows", Shape.of(6, 1));
      assertThat(branch(3, 2).apply(used, rows)).isSameAs(rows);
    }
  }

  @Test
  void mustKnowTheNumberOfPictures() {
    try (Workbench bench = bench(Map.of())) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(-1, 1));
      assertThatThrownBy(() -> branch(-1, 2).apply(bench.root().with(Forward.TRAINED), rows))
          .hasMessageContaining("number of pictures");
    }
  }

  /** A branch of view batch 4. */
  private static DropPath branch(long images, int tokens) {
    return new DropPath(RATE, "branch", new Pack(List.of(new Pack.View(4, images, tokens))));
  }

  private static Workbench bench(Map<String, FloatArray> draws) {
    return InstalledParts.backend()
        .workbench(new WorkbenchPlan(new Seeds(1), new Timeline(1, 1, 1), draws));
  }
}
