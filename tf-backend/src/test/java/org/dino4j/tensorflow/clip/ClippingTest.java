package org.dino4j.tensorflow.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

@Tag("graph")
final class ClippingTest {
  private static final List<String> MODULES = List.of("backbone", "backbone", "head");
  private static final double[][] GRADIENTS = {{3, -4}, {.1, .2}, {-.6, .8}};

  @ParameterizedTest
  @EnumSource
  void equalsAPlainReferenceForEveryScope(Clip.Scope scope) {
    assertClipped(clip(new Clip(1.5, scope)), reference(1.5, scope));
  }

  @Test
  void scopesDiffer() {
    assertThat(reference(1.5, Clip.Scope.TENSOR)[1][0]).isEqualTo(.1);
    assertThat(reference(1.5, Clip.Scope.MODULE)[1][0]).isEqualTo(.03, offset(1e-4));
    assertThat(reference(1.5, Clip.Scope.MODULE)[2][0]).isEqualTo(-.6);
    assertThat(reference(1.5, Clip.Scope.GLOBAL)[2][0]).isGreaterThan(-.2);
  }

  @ParameterizedTest
  @EnumSource
  void aNormOfZeroClipsNothing(Clip.Scope scope) {
    assertClipped(clip(new Clip(0, scope)), GRADIENTS);
  }

  private static double[][] reference(double norm, Clip.Scope scope) {
    double[][] clipped = new double[GRADIENTS.length][];
    for (int i = 0; i < GRADIENTS.length; i++) {
      double squares = 0;
      for (int j = 0; j < GRADIENTS.length; j++) {
        boolean shares =
            switch (scope) {
              case TENSOR -> i == j;
              case MODULE -> MODULES.get(i).equals(MODULES.get(j));
              case GLOBAL -> true;
            };
        for (double g : GRADIENTS[j]) {
          squares += shares ? g * g : 0;
        }
      }
      double factor = Math.min(1, norm / (Math.sqrt(squares) + 1e-6));
      clipped[i] = new double[] {GRADIENTS[i][0] * factor, GRADIENTS[i][1] * factor};
    }
    return clipped;
  }

  private static List<FloatArray> clip(Clip clip) {
    try (Workbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      List<Operand<TFloat32>> gradients =
          IntStream.range(0, GRADIENTS.length)
              .<Operand<TFloat32>>mapToObj(i -> bench.input("g" + i, Shape.of(2)))
              .toList();
      List<Operand<TFloat32>> norms = gradients.stream().map(g -> Clipping.norm(ops, g)).toList();
      List<Operand<TFloat32>> clipped = Clipping.clip(ops, clip, MODULES, gradients, norms);
      return bench.run(0, Map.of("g0", array(0), "g1", array(1), "g2", array(2)), clipped);
    }
  }

  private static FloatArray array(int i) {
    return FloatArray.of(new float[] {(float) GRADIENTS[i][0], (float) GRADIENTS[i][1]}, 2);
  }

  private static void assertClipped(List<FloatArray> found, double[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat((double) found.get(i).values()[j]).isEqualTo(expected[i][j], offset(1e-6));
      }
    }
  }
}
