package org.dino4j.testkit.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Parameters whose gradients are what is fed: the objective is {@code sum(parameter * gradient)},
 * and the gradients are the pixels of one picture, one after the other.
 *
 * @param shapes of the parameters, by name
 * @param unused names of those that the objective does not depend on
 * @param traits of those that have one
 */
public record GivenGradients(
    Map<String, long[]> shapes, Set<String> unused, Map<String, ParameterTrait> traits)
    implements Method {
  /** Where the parameters are. */
  public static final String MODULE = "student";

  /** The picture that holds the gradients. */
  public InputSpec inputs() {
    int values = shapes.values().stream().mapToInt(GivenGradients::count).sum();
    return new InputSpec(
        List.of(
            new ViewSpec("gradients", 1, new Size(1, values), 1, ViewSpec.PixelFormat.FLOAT32)));
  }

  /** A batch that makes these gradients; those left out are 0. */
  public Batch batch(Map<String, FloatArray> gradients) {
    Size size = inputs().groups().get(0).size();
    float[] pixels = new float[size.width()];
    int next = 0;
    for (Map.Entry<String, long[]> shape : shapes.entrySet()) {
      int count = count(shape.getValue());
      if (gradients.containsKey(shape.getKey())) {
        System.arraycopy(gradients.get(shape.getKey()).values(), 0, pixels, next, count);
      }
      next += count;
    }
    return new Batch(List.of(new Pixels.Floats(1, size, 1, pixels)), List.of("gradients"));
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    Ops tf = root.ops();
    Operand<TFloat32> pixels =
        tf.reshape(in.views(Normalization.none(1)).get(0).images(), tf.constant(new int[] {-1}));
    List<Operand<TFloat32>> products = new ArrayList<>();
    int next = 0;
    for (Map.Entry<String, long[]> shape : shapes.entrySet()) {
      Parameter parameter = parameter(root, shape.getKey(), shape.getValue());
      int count = count(shape.getValue());
      if (!unused.contains(shape.getKey())) {
        products.add(product(tf, parameter, pixels, next, count));
      }
      next += count;
    }
    LossTerm term = new LossTerm("product", tf.math.addN(products), List.of(), Map.of());
    return new Program(List.of(new WeightedTerm(1, term)), List.of(MODULE), List.of());
  }

  private static Operand<TFloat32> product(
      Ops tf, Parameter parameter, Operand<TFloat32> pixels, int first, int count) {
    Operand<TFloat32> gradient =
        tf.slice(pixels, tf.constant(new int[] {first}), tf.constant(new int[] {count}));
    Operand<TFloat32> values = tf.reshape(parameter.value(), tf.constant(new int[] {-1}));
    return tf.sum(tf.math.mul(values, gradient), tf.constant(0));
  }

  private Parameter parameter(GraphScope root, String name, long[] shape) {
    ParameterTrait[] own = Stream.ofNullable(traits.get(name)).toArray(ParameterTrait[]::new);
    return root.child(MODULE).parameter(name, Shape.of(shape), Initializer.zeros(), own);
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return List.of();
  }

  private static int count(long[] shape) {
    return Math.toIntExact(FloatArray.count(shape));
  }
}
