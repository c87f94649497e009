package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;

/** Position embeddings of one grid as those of another. */
final class ResizedPositionsTest {
  private static final int SIDE = 4;
  private static final int WIDTH = 8;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 8})
  void areWhatTheForwardPassMakesOfThem(int cells) {
    PositionEmbedding positions =
        new PositionEmbedding(SIDE, WIDTH, new Positions(Positions.Start.LEARNED, 1));
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      FloatArray forward =
          bench
              .run(0, Map.of(), List.of(positions.of(bench.root(), new Grid(cells, cells))))
              .get(0);
      FloatArray stored = bench.read().get(PositionEmbedding.NAME);

      FloatArray resized =
          ResizedPositions.of(stored, Shape.of(1, 1 + cells * cells, WIDTH)).orElseThrow();

      assertThat(resized.shape()).isEqualTo(forward.shape());
      assertThat(resized.values()).containsExactly(forward.values(), within(1e-6f));
    }
  }

  @Test
  void theClassTokenStaysAsItIs() {
    float[] values = new float[WIDTH * (1 + SIDE * SIDE)];
    Arrays.fill(values, 0, WIDTH, 3);

    FloatArray resized =
        ResizedPositions.of(
                FloatArray.of(values, 1, 1 + SIDE * SIDE, WIDTH), Shape.of(1, 65, WIDTH))
            .orElseThrow();

    assertThat(resized.values()).startsWith(3, 3, 3, 3, 3, 3, 3, 3).endsWith(0, 0, 0, 0);
  }

  @Test
  void aGridOfTheSameSizeStaysAsItIs() {
    float[] values = new float[WIDTH * (1 + SIDE * SIDE)];
    Arrays.fill(values, 0.5f);
    values[WIDTH] = 2;
    FloatArray stored = FloatArray.of(values, 1, 1 + SIDE * SIDE, WIDTH);

    assertThat(ResizedPositions.of(stored, Shape.of(1, 1 + SIDE * SIDE, WIDTH))).contains(stored);
  }

  @Test
  void nothingFollowsFromAnotherWidthOrFromWhatIsNoGrid() {
    FloatArray stored = FloatArray.of(new float[WIDTH * 17], 1, 17, WIDTH);

    assertThat(ResizedPositions.of(stored, Shape.of(1, 65, 4))).isEmpty();
    assertThat(ResizedPositions.of(stored, Shape.of(1, 64, WIDTH))).isEmpty();
    assertThat(ResizedPositions.of(stored, Shape.of(65, WIDTH))).isEmpty();
  }

  @Test
  void noOtherParameterOfATransformerHasAnotherSize() {
    FloatArray stored = FloatArray.of(new float[WIDTH * 17], 1, 17, WIDTH);
    VisionTransformer vit = new VisionTransformer(TinyVit.withDropPath(0));

    assertThat(vit.resized("cls_token", stored, new long[] {1, 65, WIDTH})).isEmpty();
    assertThat(vit.resized("pos_embed", stored, new long[] {1, 65, WIDTH})).isPresent();
  }
}
