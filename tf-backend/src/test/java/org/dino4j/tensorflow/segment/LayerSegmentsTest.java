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
import org.dino4j.api.layer.GeluLinear;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.layer.NormedLinear;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinearLayerGivesThePlainGradients(boolean bias) {
    Linear linear = new Linear(7, 5, bias, LinearInit.XAVIER_UNIFORM);
    Operand<TFloat32> own = linear.apply(learning.child("linear"), flat());
    Operand<TFloat32> same = linear.apply(plain.child("linear"), flat());
    assignRandom();
    compare(own, same, withParameters());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNormedLinearLayerGivesThePlainGradients(boolean bias) {
    LayerNorm norm = new LayerNorm(7, 1e-6);
    Linear linear = new Linear(7, 5, bias, LinearInit.XAVIER_UNIFORM);
    Operand<TFloat32> flat = flat();
    Operand<TFloat32> own =
        new NormedLinear(norm, linear)
            .apply(learning.child("norm"), learning.child("linear"), flat);
    Operand<TFloat32> same =
        linear.apply(plain.child("linear"), norm.apply(plain.child("norm"), flat));
    assignRandom();
    compare(own, same, withParameters());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinearLayerAfterGeluGivesThePlainGradients(boolean bias) {
    Linear linear = new Linear(7, 5, bias, LinearInit.XAVIER_UNIFORM);
    Operand<TFloat32> own = new GeluLinear(linear).apply(learning.child("linear"), flat());
    Operand<TFloat32> same = linear.apply(plain.child("linear"), Gelu.apply(plain, flat()));
    assignRandom();
    compare(own, same, withParameters());
  }

  private Operand<TFloat32> flat() {
    return plain.ops().reshape(rows, plain.ops().constant(new int[] {-1, 7}));
  }

  private void assignRandom() {
    bench
        .parameters()
        .forEach(
            (path, parameter) ->
                bench.assign(Map.of(path, random(path.length(), parameter.shape().asArray()))));
  }

  private List<Operand<TFloat32>> withParameters() {
    List<Operand<TFloat32>> all = new ArrayList<>(List.of(rows));
    bench.parameters().values().forEach(parameter -> all.add(parameter.value()));
    return all;
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
      assertThat(found.get(i).values()).containsExactly(expected, within(1e-6f * scale(expected)));
      assertThat(expected).isNotEqualTo(new float[expected.length]);
    }
  }

  /** The largest size of a value, at least 10. */
  private static float scale(float[] values) {
    float largest = 10;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private Operand<TFloat32> loss(Operand<TFloat32> result) {
    Ops tf = bench.root().ops();
    Operand<TFloat32> all = tf.reshape(result, tf.constant(new int[] {-1}));
    Operand<TFloat32> places =
        tf.range(tf.constant(0f), tf.constant((float) result.shape().size()), tf.constant(1f));
    return tf.sum(tf.math.mul(tf.math.square(all), tf.math.sin(places)), tf.constant(0));
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
