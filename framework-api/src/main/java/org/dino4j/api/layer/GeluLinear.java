package org.dino4j.api.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Waiting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * GELU and the linear layer that reads it, as one segment: nothing but what goes in is kept for the
 * backward pass, which computes GELU again. That is cheap, and of all that a transformer keeps the
 * hidden rows of its feed-forward part are the largest.
 *
 * @param linear reads {@code gelu(x)}
 */
public record GeluLinear(Linear linear) {
  /** [rows, inputs] to [rows, outputs]. */
  public Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Linear.Weights weights = linear.weights(at);
    List<Operand<TFloat32>> inputs = new ArrayList<>(List.of(rows, weights.weight()));
    weights.bias().ifPresent(inputs::add);
    return at.segment(inputs, (inner, in) -> forward(inner.ops(), in), GeluLinear::backward).get(0);
  }

  private static List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> in) {
    Linear.Weights weights =
        new Linear.Weights(in.get(1), in.size() > 2 ? Optional.of(in.get(2)) : Optional.empty());
    return List.of(weights.apply(ops, Gelu.value(ops, in.get(0))));
  }

  /** What is computed again waits for the gradient: earlier it would be kept after all. */
  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    Operand<TFloat32> x = Waiting.until(ops, inputs.get(0), List.of(dy));
    Gelu.Twice twice = Gelu.twice(ops, x);
    Operand<TFloat32> half = ops.constant(0.5f);
    Operand<TFloat32> dWeight =
        ops.math.mul(ops.linalg.matMul(dy, twice.value(), MatMul.transposeA(true)), half);
    Operand<TFloat32> product =
        ops.linalg.matMul(dy, ops.math.mul(Waiting.until(ops, inputs.get(1), List.of(dy)), half));
    Operand<TFloat32> dx = ops.math.mul(product, twice.slope());
    List<Operand<TFloat32>> found = new ArrayList<>(List.of(dx, dWeight));
    if (inputs.size() > 2) {
      found.add(ops.nn.biasAddGrad(dy));
    }
    return found;
  }
}
