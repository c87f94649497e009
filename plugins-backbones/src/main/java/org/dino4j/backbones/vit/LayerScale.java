package org.dino4j.backbones.vit;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A residual branch times a learned vector {@code gamma} [width] (Touvron et al., CaiT,
 * arXiv:2103.17239).
 *
 * @param start first value of every gamma
 */
record LayerScale(int width, double start) {
  /** [rows, width] to [rows, width]. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Operand<TFloat32> gamma =
        at.parameter("gamma", Shape.of(width), Initializer.constant(start)).value();
    return at.segment(
            List.of(rows, gamma),
            (inner, in) -> List.of(inner.ops().math.mul(in.get(0), in.get(1))),
            LayerScale::backward)
        .get(0);
  }

  /** A sum over rows is the gradient of a bias, which is several times faster than a plain sum. */
  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    return List.of(
        ops.math.mul(dy, inputs.get(1)), ops.nn.biasAddGrad(ops.math.mul(dy, inputs.get(0))));
  }
}
