package org.dino4j.api.graph;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/** First values of a parameter or state: a pure function of its shape and its own generator. */
@FunctionalInterface
public interface Initializer {
  /** Row-major values, as many as the shape holds. */
  float[] values(Shape shape, RandomGenerator random);

  static Initializer constant(double value) {
    return (shape, random) -> {
      float[] values = new float[Math.toIntExact(shape.size())];
      Arrays.fill(values, (float) value);
      return values;
    };
  }

  static Initializer zeros() {
    return constant(0);
  }

  static Initializer ones() {
    return constant(1);
  }

  static Initializer normal(double std) {
    return (shape, random) -> fill(shape, () -> std * random.nextGaussian());
  }

  /**
   * Normal values, drawn again while they lie outside {@code -2 .. 2}. The bounds are absolute, as
   * in the reference: with std .02 this is a plain normal.
   */
  static Initializer truncatedNormal(double std) {
    return (shape, random) ->
        fill(
            shape,
            () -> {
              double value;
              do {
                value = std * random.nextGaussian();
              } while (Math.abs(value) > 2);
              return value;
            });
  }

  /** Uniform in {@code +-sqrt(6 / (fanIn + fanOut))} (Glorot and Bengio, 2010). */
  static Initializer xavierUniform() {
    return (shape, random) ->
        uniform(shape, random, Math.sqrt(6.0 / (fanIn(shape) + fanOut(shape))));
  }

  /** PyTorch's default for linear and convolution weights: uniform in {@code +-1 / sqrt(fanIn)}. */
  static Initializer torchDefault() {
    return (shape, random) -> uniform(shape, random, 1 / Math.sqrt(fanIn(shape)));
  }

  /** PyTorch's default for the bias that goes with a weight of the given shape. */
  static Initializer torchDefaultBias(Shape weight) {
    return (shape, random) -> uniform(shape, random, 1 / Math.sqrt(fanIn(weight)));
  }

  private static float[] uniform(Shape shape, RandomGenerator random, double bound) {
    return fill(shape, () -> random.nextDouble(-bound, bound));
  }

  private static float[] fill(Shape shape, java.util.function.DoubleSupplier next) {
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) next.getAsDouble();
    }
    return values;
  }

  /** Inputs of one output: all dimensions but the first ([out, in] or OIHW). */
  private static double fanIn(Shape shape) {
    return (double) shape.size() / shape.get(0);
  }

  private static double fanOut(Shape shape) {
    return (double) shape.size() / shape.get(1);
  }
}
