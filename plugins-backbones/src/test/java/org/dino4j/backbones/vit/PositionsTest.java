package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.model.Grid;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class PositionsTest {
  @Test
  void sinCosFollowsTheFormula() {
    int side = 3;
    int width = 8;
    float[] values =
        SinCos.initializer(side, width, 0.5)
            .values(Shape.of(1, 1 + side * side, width), new Seeds(1).generator());
    for (int i = 0; i < width; i++) {
      assertThat(values[i]).as("class token").isZero();
    }
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int start = (1 + row * side + column) * width;
        // Frequencies of a half of width 4: 1 and 10000^(-1/2).
        double[] half = {1, 0.01};
        for (int wave = 0; wave < 2; wave++) {
          assertThat((double) values[start + wave])
              .isCloseTo(0.5 * Math.sin(column * half[wave]), within(1e-7));
          assertThat((double) values[start + 2 + wave])
              .isCloseTo(0.5 * Math.cos(column * half[wave]), within(1e-7));
          assertThat((double) values[start + 4 + wave])
              .isCloseTo(0.5 * Math.sin(row * half[wave]), within(1e-7));
          assertThat((double) values[start + 6 + wave])
              .isCloseTo(0.5 * Math.cos(row * half[wave]), within(1e-7));
        }
      }
    }
  }

  @Test
  void aGridOfAsManyPlacesIsTakenAsItIsOnlyIfItIsSquare() {
    PositionEmbedding positions =
        new PositionEmbedding(4, 4, 1, Positions.of(Positions.Start.SIN_COS, 1));
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> stored = positions.of(bench.root(), new Grid(4, 4));
      Operand<TFloat32> stretched = positions.of(bench.root(), new Grid(2, 8));
      List<FloatArray> found = bench.run(0, Map.of(), List.of(stored, stretched));
      assertThat(found.get(0)).isEqualTo(bench.read().get("pos_embed"));
      assertThat(found.get(1).shape()).containsExactly(1, 17, 4);
      assertThat(found.get(1)).isNotEqualTo(found.get(0));
    }
  }

  @Test
  void aScaleForLearnedPositionsIsRefused() {
    assertThatThrownBy(() -> Positions.of(Positions.Start.LEARNED, 0.5))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("scale belongs to 'sin-cos' and must be left out for 'learned', found 0.5");
  }
}
