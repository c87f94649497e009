package org.dino4j.heads.dino;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.ParameterTrait;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * A weight-normed linear layer without bias (Salimans and Kingma, arXiv:1602.07868): {@code W = g *
 * V / |V|} by row, with parameters {@code weight_g} [outputs, 1] and {@code weight_v} [outputs,
 * inputs]. W itself is never built: the scores of V are scaled by column instead, which saves a
 * matrix of prototypes.
 *
 * @param fixedLength whether g stays at 1
 */
record PrototypeLayer(int inputs, int outputs, boolean fixedLength) {
  /** [rows, inputs] to [rows, outputs]. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Ops ops = at.ops();
    Operand<TFloat32> directions =
        at.parameter(
                "weight_v",
                Shape.of(outputs, inputs),
                Initializer.torchDefault(),
                ParameterTrait.LAST_LAYER)
            .value();
    Operand<TFloat32> scale =
        ops.math.mul(lengths(at), ops.math.rsqrt(RowSquares.of(ops, directions)));
    Operand<TFloat32> scores = ops.linalg.matMul(rows, directions, MatMul.transposeB(true));
    return ops.math.mul(scores, ops.reshape(scale, ops.constant(new int[] {outputs})));
  }

  private Operand<TFloat32> lengths(GraphScope at) {
    ParameterTrait[] traits =
        fixedLength
            ? new ParameterTrait[] {ParameterTrait.LAST_LAYER, ParameterTrait.FIXED}
            : new ParameterTrait[] {ParameterTrait.LAST_LAYER};
    return at.parameter("weight_g", Shape.of(outputs, 1), Initializer.ones(), traits).value();
  }
}
