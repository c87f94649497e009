package org.dino4j.api.layer;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * {@code y = x W^T + b} with parameters {@code weight} [outputs, inputs] and {@code bias}
 * [outputs].
 *
 * @param inputs width of a row that goes in
 * @param outputs width of a row that comes out
 * @param bias whether there is a bias
 * @param init how the weight starts; the bias starts at 0
 */
public record Linear(int inputs, int outputs, boolean bias, LinearInit init) {
  /** [rows, inputs] to [rows, outputs]. */
  public Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Operand<TFloat32> weight =
        at.parameter("weight", Shape.of(outputs, inputs), init.weights()).value();
    Operand<TFloat32> product = at.ops().linalg.matMul(rows, weight, MatMul.transposeB(true));
    return bias ? plusBias(at, product) : product;
  }

  private Operand<TFloat32> plusBias(GraphScope at, Operand<TFloat32> product) {
    return at.ops()
        .nn
        .biasAdd(product, at.parameter("bias", Shape.of(outputs), Initializer.zeros()).value());
  }
}
