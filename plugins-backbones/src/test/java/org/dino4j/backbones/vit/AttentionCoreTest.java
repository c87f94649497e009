package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

final class AttentionCoreTest {
  private static final int HEADS = 2;
  private static final int HEAD_WIDTH = 4;

  /** Pictures of 5 and of 3 tokens. */
  private static final Pack PACK =
      new Pack(List.of(new Pack.View(0, 3, 5), new Pack.View(1, 2, 3)));

  private static final long[] ROWS = {3 * 5 + 2 * 3, 3 * HEADS * HEAD_WIDTH};
  private static final long[] RESULT = {3 * 5 + 2 * 3, HEADS * HEAD_WIDTH};

  @Test
  void itsOwnBackwardRuleGivesThePlainGradients() {
    AttentionCore core = new AttentionCore(HEADS, HEAD_WIDTH, PACK);
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(ROWS));
      Operand<TFloat32> weights = bench.input("weights", Shape.of(RESULT));
      Ops ops = bench.root().ops();
      List<Operand<TFloat32>> fetched = new ArrayList<>();
      for (Operand<TFloat32> way :
          List.of(core.attend(bench.root(), rows), core.forward(ops, rows).get(0))) {
        fetched.add(way);
        fetched.addAll(bench.gradients(loss(ops, way, weights), List.of(rows)));
      }
      Map<String, FloatArray> feeds =
          Map.of("rows", Pictures.random(1, ROWS), "weights", Pictures.random(2, RESULT));
      List<FloatArray> found = bench.run(0, feeds, fetched);
      for (int i = 0; i < 2; i++) {
        float[] plain = found.get(2 + i).values();
        assertThat(found.get(i).values()).containsExactly(plain, within(1e-5f));
        assertThat(plain).isNotEqualTo(new float[plain.length]);
      }
    }
  }

  private static Operand<TFloat32> loss(
      Ops ops, Operand<TFloat32> attended, Operand<TFloat32> weights) {
    return ops.sum(
        ops.math.mul(ops.math.square(attended), weights), ops.constant(new int[] {0, 1}));
  }
}
