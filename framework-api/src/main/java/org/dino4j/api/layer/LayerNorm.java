package org.dino4j.api.layer;

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
  /** Normalises the last dimension, of any number of rows. */
  public Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Ops ops = at.ops();
    Operand<TFloat32> weight = at.parameter("weight", Shape.of(width), Initializer.ones()).value();
    Operand<TFloat32> bias = at.parameter("bias", Shape.of(width), Initializer.zeros()).value();
    Operand<TFloat32> centred = ops.math.sub(rows, lastMean(ops, rows));
    Operand<TFloat32> variance = lastMean(ops, ops.math.square(centred));
    Operand<TFloat32> scale = ops.math.rsqrt(ops.math.add(variance, ops.constant((float) epsilon)));
    // Not a plain addition: the gradient of biasAdd is several times faster than a sum over rows.
    return ops.nn.biasAdd(ops.math.mul(ops.math.mul(centred, scale), weight), bias);
  }

  private static Operand<TFloat32> lastMean(Ops ops, Operand<TFloat32> rows) {
    return ops.math.mean(rows, ops.constant(-1), Mean.keepDims(true));
  }
}
