package org.dino4j.heads.dino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

final class PrototypeLayerTest {
  private static final int ROWS = 4;
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 6;

  @Test
  void itsOwnBackwardRuleGivesThePlainGradients() {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Operand<TFloat32> rows = bench.input("rows", Shape.of(ROWS, INPUTS));
      PrototypeLayer layer = new PrototypeLayer(INPUTS, OUTPUTS, false);
      Operand<TFloat32> own = layer.apply(bench.root().with(Forward.TRAINED), rows);
      Operand<TFloat32> plain = layer.apply(bench.root().with(Forward.USED), rows);
      List<Operand<TFloat32>> inputs = new ArrayList<>(List.of(rows));
      bench.parameters().values().forEach(parameter -> inputs.add(parameter.value()));
      bench.assign(
          Map.of(
              "weight_v", random(1, OUTPUTS, INPUTS),
              "weight_g", random(2, OUTPUTS, 1)));
      List<Operand<TFloat32>> fetched = new ArrayList<>();
      for (Operand<TFloat32> way : List.of(own, plain)) {
        fetched.add(way);
        fetched.addAll(bench.gradients(loss(bench.root().ops(), way), inputs));
      }
      List<FloatArray> found = bench.run(0, Map.of("rows", random(3, ROWS, INPUTS)), fetched);
      for (int i = 0; i < 4; i++) {
        float[] expected = found.get(4 + i).values();
        assertThat(found.get(i).values()).containsExactly(expected, within(1e-5f));
        assertThat(expected).isNotEqualTo(new float[expected.length]);
      }
    }
  }

  private static Operand<TFloat32> loss(Ops ops, Operand<TFloat32> scores) {
    return ops.sum(ops.math.sin(scores), ops.constant(new int[] {0, 1}));
  }

  private static FloatArray random(long seed, long... shape) {
    RandomGenerator generator = new Seeds(seed).generator();
    float[] values = new float[Math.toIntExact(FloatArray.count(shape))];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) generator.nextGaussian();
    }
    return new FloatArray(shape, values);
  }
}
