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
  private static final long[] SHAPE = {2, 3, 5, 4};
  private static final List<String> NAMES = List.of("queries", "keys", "values");

  @Test
  void itsOwnBackwardRuleGivesThePlainGradients() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      List<Operand<TFloat32>> inputs =
          NAMES.stream().map(name -> bench.input(name, Shape.of(SHAPE))).toList();
      Ops ops = bench.root().ops();
      Operand<TFloat32> own = AttentionCore.attend(bench.root(), inputs);
      Operand<TFloat32> plain = AttentionCore.forward(ops, inputs).get(0);
      List<Operand<TFloat32>> fetched = new ArrayList<>();
      fetched.add(own);
      fetched.addAll(bench.gradients(loss(ops, own), inputs));
      fetched.add(plain);
      fetched.addAll(bench.gradients(loss(ops, plain), inputs));
      List<FloatArray> found = bench.run(0, feeds(), fetched);
      for (int i = 0; i < 4; i++) {
        assertThat(found.get(i).values()).containsExactly(found.get(4 + i).values(), within(1e-5f));
        assertThat(found.get(i).values()).isNotEqualTo(new float[2 * 3 * 5 * 4]);
      }
    }
  }

  private static Operand<TFloat32> loss(Ops ops, Operand<TFloat32> attended) {
    return ops.sum(ops.math.square(attended), ops.constant(new int[] {0, 1, 2, 3}));
  }

  private static Map<String, FloatArray> feeds() {
    return Map.of(
        "queries", Pictures.random(1, SHAPE),
        "keys", Pictures.random(2, SHAPE),
        "values", Pictures.random(3, SHAPE));
  }
}
