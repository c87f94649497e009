package org.dino4j.api.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Waiting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Layer norm and the linear layer that reads it, as one segment. With normalised rows n, the norm's
 * weight g and bias h, the layer's W and b: {@code y = n (W * g)^T + (W h + b)}. So nothing but n
 * and the rows' scale is kept for the backward pass, and the norm's parameters cost a pass over W,
 * forward and backward, instead of several over all rows.
 *
 * @param norm first
 * @param linear second
 */
public record NormedLinear(LayerNorm norm, Linear linear) {
  /** [rows, inputs] to [rows, outputs], with the parameters at two places. */
  public Operand<TFloat32> apply(GraphScope normAt, GraphScope linearAt, Operand<TFloat32> rows) {
    return apply(normAt, linear.weights(linearAt), rows);
  }

  /** The same with weights that are given, for example a part of the layer's. */
  public Operand<TFloat32> apply(
      GraphScope normAt, Linear.Weights weights, Operand<TFloat32> rows) {
    LayerNorm.Weights own = norm.weights(normAt);
    List<Operand<TFloat32>> inputs =
        new ArrayList<>(List.of(rows, own.weight(), own.bias(), weights.weight()));
    weights.bias().ifPresent(inputs::add);
    return normAt.segment(inputs, (inner, in) -> forward(inner.ops(), in), this::backward).get(0);
  }

  /** The result; and, for the backward rule, the normalised rows and what they were scaled with. */
  private List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> in) {
    LayerNorm.Normalised n = norm.normalise(ops, in.get(0));
    Operand<TFloat32> weight = in.get(3);
    Operand<TFloat32> shift = flat(ops, ops.linalg.matMul(weight, column(ops, in.get(2))));
    Operand<TFloat32> bias = in.size() > 4 ? ops.math.add(shift, in.get(4)) : shift;
    Linear.Weights folded = new Linear.Weights(ops.math.mul(weight, in.get(1)), Optional.of(bias));
    return List.of(folded.apply(ops, n.rows()), n.rows(), n.scale());
  }

  /**
   * With {@code M = dy^T n}: {@code dW = M * g + db h^T}, {@code dg = sum(W * M)}, {@code dh = W^T
   * db}. The rows of {@code W * g} are brought to mean 0 before dy is multiplied with them; then so
   * are the rows of the product p, and {@code dx = (p - n * mean(p * n)) * scale}.
   */
  private List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    Operand<TFloat32> n = outputs.get(1);
    Operand<TFloat32> weight = inputs.get(3);
    Operand<TFloat32> db = ops.nn.biasAddGrad(dy);
    Operand<TFloat32> m = ops.linalg.matMul(dy, n, MatMul.transposeA(true));
    Operand<TFloat32> dWeight =
        ops.math.add(ops.math.mul(m, inputs.get(1)), ops.math.mul(column(ops, db), inputs.get(2)));
    Operand<TFloat32> dGain = ops.nn.biasAddGrad(ops.math.mul(weight, m));
    Operand<TFloat32> dShift =
        flat(ops, ops.linalg.matMul(weight, column(ops, db), MatMul.transposeA(true)));
    List<Operand<TFloat32>> found =
        new ArrayList<>(List.of(dRows(ops, dy, inputs, n, outputs.get(2)), dGain, dShift, dWeight));
    if (inputs.size() > 4) {
      found.add(db);
    }
    return found;
  }

  private static Operand<TFloat32> dRows(
      Ops ops,
      Operand<TFloat32> dy,
      List<Operand<TFloat32>> inputs,
      Operand<TFloat32> n,
      Operand<TFloat32> scale) {
    // Waits: made at the start of the step, it would stand until here.
    Operand<TFloat32> weight = Waiting.until(ops, inputs.get(3), List.of(dy));
    Operand<TFloat32> folded = ops.math.mul(weight, inputs.get(1));
    Operand<TFloat32> centred = ops.math.sub(folded, lastMean(ops, folded));
    Operand<TFloat32> product = ops.linalg.matMul(dy, centred);
    Operand<TFloat32> along = lastMean(ops, ops.math.mul(product, n));
    return ops.math.mul(ops.math.sub(product, ops.math.mul(n, along)), scale);
  }

  private static Operand<TFloat32> lastMean(Ops ops, Operand<TFloat32> rows) {
    return ops.math.mean(rows, ops.constant(-1), Mean.keepDims(true));
  }

  private static Operand<TFloat32> column(Ops ops, Operand<TFloat32> vector) {
    return ops.reshape(vector, ops.constant(new int[] {-1, 1}));
  }

  private static Operand<TFloat32> flat(Ops ops, Operand<TFloat32> column) {
    return ops.reshape(column, ops.constant(new int[] {-1}));
  }
}
