package org.dino4j.api.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
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
    Weights weights = weights(at);
    List<Operand<TFloat32>> inputs = new ArrayList<>(List.of(rows, weights.weight()));
    weights.bias().ifPresent(inputs::add);
    return at.segment(inputs, (inner, in) -> forward(inner.ops(), in), Linear::backward).get(0);
  }

  private static List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> in) {
    Optional<Operand<TFloat32>> bias = in.size() > 2 ? Optional.of(in.get(2)) : Optional.empty();
    return List.of(new Weights(in.get(1), bias).apply(ops, in.get(0)));
  }

  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dy = outputGradients.get(0);
    List<Operand<TFloat32>> found =
        new ArrayList<>(
            List.of(
                ops.linalg.matMul(dy, inputs.get(1)),
                ops.linalg.matMul(dy, inputs.get(0), MatMul.transposeA(true))));
    if (inputs.size() > 2) {
      found.add(ops.nn.biasAddGrad(dy));
    }
    return found;
  }

  /** The layer's parameters at a place. */
  public Weights weights(GraphScope at) {
    return new Weights(
        at.parameter("weight", Shape.of(outputs, inputs), init.weights()).value(),
        bias
            ? Optional.of(at.parameter("bias", Shape.of(outputs), Initializer.zeros()).value())
            : Optional.empty());
  }

  /**
   * What a linear layer multiplies with and adds.
   *
   * @param weight [outputs, inputs]
   * @param bias [outputs]
   */
  public record Weights(Operand<TFloat32> weight, Optional<Operand<TFloat32>> bias) {
    /** [rows, inputs] to [rows, outputs], by plain operations. */
    public Operand<TFloat32> apply(Ops ops, Operand<TFloat32> rows) {
      Operand<TFloat32> product = ops.linalg.matMul(rows, weight, MatMul.transposeB(true));
      return bias.isPresent() ? ops.nn.biasAdd(product, bias.get()) : product;
    }

    /** The part of the layer that makes {@code count} outputs from {@code first} on. */
    public Weights outputs(Ops ops, int first, int count) {
      return new Weights(
          ops.slice(
              weight, ops.constant(new int[] {first, 0}), ops.constant(new int[] {count, -1})),
          bias.map(
              b -> ops.slice(b, ops.constant(new int[] {first}), ops.constant(new int[] {count}))));
    }
  }
}
