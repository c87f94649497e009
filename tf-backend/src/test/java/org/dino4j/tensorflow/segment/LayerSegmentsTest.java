package org.dino4j.tensorflow.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.Gelu;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A layer that learns is a segment, one that does not is plain operations: both give the same. */
final class LayerSegmentsTest {
  private static final Shape ROWS = Shape.of(3, 2, 7);

  private final Workbench bench = new GraphWorkbench(WorkbenchPlan.simple());
  private final Operand<TFloat32> rows = bench.input("rows", ROWS);
  private final GraphScope learning = bench.root().with(Forward.TRAINED);
  private final GraphScope plain = bench.root().with(Forward.USED);

  @AfterEach
  void closeTheBench() {
    bench.close();
  }

  @Test
  void geluGivesThePlainGradient() {
    compare(Gelu.apply(learning, rows), Gelu.apply(plain, rows), List.of(rows));
  }

  @Test
  void layerNormGivesThePlainGradients() {
    LayerNorm norm = new LayerNorm(7, 1e-6);
    Operand<TFloat32> own = norm.apply(learning.child("norm"), rows);
    Operand<TFloat32> same = norm.apply(plain.child("norm"), rows);
    bench.assign(Map.of("norm.weight", random(2, 7), "norm.bias", random(3, 7)));
    compare(own, same, Stream.concat(Stream.of(rows), norm(norm)).toList());
  }

  private Stream<Operand<TFloat32>> norm(LayerNorm norm) {
    GraphScope at = plain.child("norm");
    Shape width = Shape.of(norm.width());
    return Stream.of("weight", "bias")
        .map(name -> at.parameter(name, width, (shape, random) -> new float[7]).value());
  }

  private void compare(
      Operand<TFloat32> own, Operand<TFloat32> same, List<Operand<TFloat32>> inputs) {
    assertThat(own.op()).isNotEqualTo(same.op());
    List<Operand<TFloat32>> fetched = new ArrayList<>();
    for (Operand<TFloat32> result : List.of(own, same)) {
      fetched.add(result);
      fetched.addAll(bench.gradients(loss(result), inputs));
    }
    List<FloatArray> found = bench.run(0, Map.of("rows", random(1, ROWS.asArray())), fetched);
    int each = 1 + inputs.size();
    for (int i = 0; i < each; i++) {
      float[] expected = found.get(each + i).values();
      assertThat(found.get(i).values()).containsExactly(expected, within(1e-5f));
      assertThat(expected).isNotEqualTo(new float[expected.length]);
    }
  }

  private Operand<TFloat32> loss(Operand<TFloat32> result) {
    Ops tf = bench.root().ops();
    Operand<TFloat32> weighted = tf.math.mul(tf.math.square(result), tf.math.sin(rows));
    return tf.sum(weighted, tf.constant(new int[] {0, 1, 2}));
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
