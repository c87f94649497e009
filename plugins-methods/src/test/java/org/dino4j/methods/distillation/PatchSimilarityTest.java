package org.dino4j.methods.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.op.Ops;

final class PatchSimilarityTest {
  @Test
  void isOneForEqualPatchesAndTheMeanCosineForOthers() {
    assertThat(of(new float[][][] {{{1, 2}, {2, 4}, {3, 6}}})).isCloseTo(1, within(1e-6f));
    assertThat(of(new float[][][] {{{5, 0}, {0, 3}, {-1, 0}}})).isCloseTo(-1 / 3f, within(1e-6f));
  }

  @Test
  void isTheMeanOverPicturesAndHoldsWithPatchesOfZeros() {
    assertThat(of(new float[][][] {{{1, 1}, {1, 1}}, {{0, 0}, {0, 1}}}))
        .isCloseTo(0.5f, within(1e-6f));
  }

  @Test
  void aSinglePatchResemblesNothing() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      assertThat(
              PatchSimilarity.watch(
                  ops, new FeatureMap(ops.constant(new float[][][] {{{1, 2}}}), new Grid(1, 1), 8)))
          .isEmpty();
    }
  }

  private static float of(float[][][] tokens) {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      return bench
          .run(0, Map.of(), List.of(PatchSimilarity.of(ops, ops.constant(tokens))))
          .get(0)
          .single();
    }
  }
}
