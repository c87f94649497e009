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
import org.dino4j.backbones.vit.Positions.Prefix;
import org.dino4j.backbones.vit.Positions.Start;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Position embeddings of one grid as those of another. */
final class ResizedPositionsTest {
  private static final int SIDE = 4;
  private static final int WIDTH = 8;

  private static PositionEmbedding embedding(int side, int before, double offset, boolean blurred) {
    Positions positions = new Positions(Start.LEARNED, 1, offset, blurred, Prefix.CLASS);
    return new PositionEmbedding(side, WIDTH, before, positions);
  }

  private static FloatArray stored(int before, int cells) {
    float[] values = new float[(before + cells) * WIDTH];
    Arrays.fill(values, 0, before * WIDTH, 3);
    return FloatArray.of(values, 1, before + cells, WIDTH);
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 0.1, false", "3, 0, 0, true", "7, 1, 0, false", "8, 5, 0.1, false"})
  void areWhatTheForwardPassMakesOfThem(int cells, int before, double offset, boolean blurred) {
    PositionEmbedding small = embedding(SIDE, before, offset, blurred);
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      FloatArray forward =
          bench.run(0, Map.of(), List.of(small.of(bench.root(), new Grid(cells, cells)))).get(0);
      FloatArray learned = bench.read().get(PositionEmbedding.NAME);

      FloatArray resized =
          new ResizedPositions(embedding(cells, before, offset, blurred)).of(learned).orElseThrow();

      assertThat(resized.shape()).isEqualTo(forward.shape());
      assertThat(resized.values()).containsExactly(forward.values(), within(1e-6f));
    }
  }

  @Test
  void thoseOfTokensBeforeThePatchesStayAsTheyAre() {
    FloatArray resized =
        new ResizedPositions(embedding(8, 1, 0.1, false)).of(stored(1, 16)).orElseThrow();

    assertThat(resized.values()).startsWith(3, 3, 3, 3, 3, 3, 3, 3).endsWith(0, 0, 0, 0);
  }

  @Test
  void aGridOfTheSameSizeStaysAsItIs() {
    FloatArray same = stored(1, 16);
    same.values()[WIDTH] = 2;

    assertThat(new ResizedPositions(embedding(SIDE, 1, 0.1, false)).of(same)).contains(same);
  }

  @Test
  void nothingFollowsFromAnotherWidthOrFromWhatIsNoGrid() {
    ResizedPositions large = new ResizedPositions(embedding(8, 1, 0.1, false));

    assertThat(large.of(FloatArray.of(new float[17 * 4], 1, 17, 4))).isEmpty();
    assertThat(large.of(FloatArray.of(new float[16 * WIDTH], 1, 16, WIDTH))).isEmpty();
    assertThat(large.of(FloatArray.of(new float[17 * WIDTH], 17, WIDTH))).isEmpty();
    assertThat(large.of(FloatArray.of(new float[WIDTH], 1, 1, WIDTH))).isEmpty();
  }

  @Test
  void noOtherParameterOfATransformerHasAnotherSize() {
    VisionTransformer vit = new VisionTransformer(TinyVit.withDropPath(0));
    long[] shape = {1, 17, WIDTH};

    assertThat(vit.resized("cls_token", stored(1, 64), shape)).isEmpty();
    assertThat(vit.resized("pos_embed", stored(1, 64), shape)).isPresent();
  }
}
