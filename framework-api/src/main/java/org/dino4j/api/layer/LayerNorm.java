package org.dino4j.api.layer;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Layer normalisation (Ba, Kiros, Hinton, arXiv:1607.06450): every row is brought to mean 0 and
 * variance 1, then scaled and shifted by the parameters {@code weight} and {@code bias} [width].
 *
 * @param width of a row
 * @param epsilon added to the (biased) variance
 */
public record LayerNorm(int width, double epsilon) {
  /** The norm's parameters at a place, [width] each. */
  record Weights(Operand<TFloat32> weight, Operand<TFloat32> bias) {}

  /** Rows of mean 0 and variance 1, and what the centred rows were multiplied with. */
  record Normalised(Operand<TFloat32> rows, Operand<TFloat32> scale) {}

  /** Normalises the last dimension, of any number of rows. */
  public Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Weights weights = weights(at);
    return at.segment(
            List.of(rows, weights.weight(), weights.bias()),
            (inner, in) -> forward(inner.ops(), in),
            LayerNorm::backward)
        .get(0);
  }

  Weights weights(GraphScope at) {
    return new Weights(
        at.parameter("weight", Shape.of(width), Initializer.ones()).value(),
        at.parameter("bias", Shape.of(width), Initializer.zeros()).value());
  }

  Normalised normalise(Ops ops, Operand<TFloat32> rows) {
    Operand<TFloat32> centred = ops.math.sub(rows, lastMean(ops, rows));
    Operand<TFloat32> variance = lastMean(ops, ops.math.square(centred));
    Operand<TFloat32> scale = ops.math.rsqrt(ops.math.add(variance, ops.constant((float) epsilon)));
    return new Normalised(ops.math.mul(centred, scale), scale);
  }

  /** The result; and, for the backward rule, the normalised rows and what they were scaled with. */
  private List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> in) {
    Normalised normalised = normalise(ops, in.get(0));
    Operand<TFloat32> result =
        ops.nn.biasAdd(ops.math.mul(normalised.rows(), in.get(1)), in.get(2));
    return List.of(result, normalised.rows(), normalised.scale());
  }

  /**
   * With the normalised rows n and g = dy * weight: {@code dx = (g - mean(g) - n * mean(g * n)) *
   * scale}. Sums over rows are gradients of biases, which is several times faster than a plain sum.
   */
  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    Operand<TFloat32> normalised = outputs.get(1);
    Operand<TFloat32> g = ops.math.mul(dy, inputs.get(1));
    Operand<TFloat32> along = lastMean(ops, ops.math.mul(g, normalised));
    Operand<TFloat32> centred = ops.math.sub(g, lastMean(ops, g));
    Operand<TFloat32> dx =
        ops.math.mul(ops.math.sub(centred, ops.math.mul(normalised, along)), outputs.get(2));
    return List.of(dx, ops.nn.biasAddGrad(ops.math.mul(dy, normalised)), ops.nn.biasAddGrad(dy));
  }

  private static Operand<TFloat32> lastMean(Ops ops, Operand<TFloat32> rows) {
    return ops.math.mean(rows, ops.constant(-1), Mean.keepDims(true));
  }
}
