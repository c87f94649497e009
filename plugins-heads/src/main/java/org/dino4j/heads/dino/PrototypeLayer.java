package org.dino4j.heads.dino;

import java.util.List;
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
    Operand<TFloat32> directions =
        at.parameter(
                "weight_v",
                Shape.of(outputs, inputs),
                Initializer.torchDefault(),
                ParameterTrait.LAST_LAYER)
            .value();
    return at.segment(
            List.of(rows, directions, lengths(at)),
            (inner, in) -> forward(inner.ops(), in),
            PrototypeLayer::backward)
        .get(0);
  }

  /** The scores; and, for the backward rule, {@code 1 / |V|} and the scores of V. */
  private static List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> in) {
    Operand<TFloat32> inverse = flat(ops, ops.math.rsqrt(RowSquares.of(ops, in.get(1))));
    Operand<TFloat32> raw = ops.linalg.matMul(in.get(0), in.get(1), MatMul.transposeB(true));
    Operand<TFloat32> scale = ops.math.mul(flat(ops, in.get(2)), inverse);
    return List.of(ops.math.mul(raw, scale), inverse, raw);
  }

  /**
   * With {@code u = 1 / |V|}, {@code e = dy * g * u} and {@code t = sum over rows of dy * raw}:
   * {@code dx = e V}, {@code dV = e^T x - t * g * u^3 * V}, {@code dg = t * u}. Matrices as large
   * as V are the largest of a step; two are made here.
   */
  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    Operand<TFloat32> inverse = outputs.get(1);
    Operand<TFloat32> scale = ops.math.mul(flat(ops, inputs.get(2)), inverse);
    Operand<TFloat32> e = ops.math.mul(dy, scale);
    Operand<TFloat32> dLength =
        ops.math.mul(ops.nn.biasAddGrad(ops.math.mul(dy, outputs.get(2))), inverse);
    Operand<TFloat32> along = ops.math.mul(dLength, ops.math.mul(scale, inverse));
    Operand<TFloat32> dDirections =
        ops.math.sub(
            ops.linalg.matMul(e, inputs.get(0), MatMul.transposeA(true)),
            ops.math.mul(inputs.get(1), column(ops, along)));
    return List.of(ops.linalg.matMul(e, inputs.get(1)), dDirections, column(ops, dLength));
  }

  private static Operand<TFloat32> column(Ops ops, Operand<TFloat32> vector) {
    return ops.reshape(vector, ops.constant(new int[] {-1, 1}));
  }

  private static Operand<TFloat32> flat(Ops ops, Operand<TFloat32> column) {
    return ops.reshape(column, ops.constant(new int[] {-1}));
  }

  private Operand<TFloat32> lengths(GraphScope at) {
    ParameterTrait[] traits =
        fixedLength
            ? new ParameterTrait[] {ParameterTrait.LAST_LAYER, ParameterTrait.FIXED}
            : new ParameterTrait[] {ParameterTrait.LAST_LAYER};
    return at.parameter("weight_g", Shape.of(outputs, 1), Initializer.ones(), traits).value();
  }
}
