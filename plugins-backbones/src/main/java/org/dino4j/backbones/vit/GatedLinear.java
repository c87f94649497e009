package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Waiting;
import org.dino4j.api.layer.Linear;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * The gate {@code silu(a) * b} of two halves and the linear layer that reads it, as one segment:
 * only what goes in is kept for the backward pass, which computes the gate again.
 */
record GatedLinear(Linear linear) {
  /** The halves of a row, and what the gate makes of them. */
  private record Gate(Operand<TFloat32> b, Operand<TFloat32> sigmoid, Operand<TFloat32> silu) {
    Operand<TFloat32> value(Ops ops) {
      return ops.math.mul(silu, b);
    }
  }

  /** [rows, 2 * inputs] to [rows, outputs]. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Linear.Weights weights = linear.weights(at);
    List<Operand<TFloat32>> inputs = new ArrayList<>(List.of(rows, weights.weight()));
    weights.bias().ifPresent(inputs::add);
    return at.segment(inputs, (inner, in) -> forward(inner.ops(), in), this::backward).get(0);
  }

  private List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> in) {
    Optional<Operand<TFloat32>> bias = in.size() > 2 ? Optional.of(in.get(2)) : Optional.empty();
    return List.of(new Linear.Weights(in.get(1), bias).apply(ops, gate(ops, in.get(0)).value(ops)));
  }

  /**
   * With {@code s = sigmoid(a)} and {@code p = dy W}: {@code da = p b (s + a s (1 - s))}, {@code db
   * = p a s}. What is computed again waits for the gradient: earlier it would be kept after all.
   */
  private List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    Gate gate = gate(ops, Waiting.until(ops, inputs.get(0), List.of(dy)));
    Operand<TFloat32> product = ops.linalg.matMul(dy, inputs.get(1));
    Operand<TFloat32> rest = ops.math.sub(ops.constant(1f), gate.sigmoid());
    Operand<TFloat32> slope = ops.math.add(gate.sigmoid(), ops.math.mul(gate.silu(), rest));
    Operand<TFloat32> da = ops.math.mul(ops.math.mul(product, gate.b()), slope);
    Operand<TFloat32> db = ops.math.mul(product, gate.silu());
    List<Operand<TFloat32>> found =
        new ArrayList<>(
            List.of(
                ops.concat(List.of(da, db), ops.constant(1)),
                ops.linalg.matMul(dy, gate.value(ops), MatMul.transposeA(true))));
    if (inputs.size() > 2) {
      found.add(ops.nn.biasAddGrad(dy));
    }
    return found;
  }

  private Gate gate(Ops ops, Operand<TFloat32> rows) {
    Operand<TFloat32> a = half(ops, rows, 0);
    Operand<TFloat32> sigmoid = ops.math.sigmoid(a);
    return new Gate(half(ops, rows, linear.inputs()), sigmoid, ops.math.mul(a, sigmoid));
  }

  private Operand<TFloat32> half(Ops ops, Operand<TFloat32> rows, int first) {
    return ops.slice(
        rows, ops.constant(new int[] {0, first}), ops.constant(new int[] {-1, linear.inputs()}));
  }
}
