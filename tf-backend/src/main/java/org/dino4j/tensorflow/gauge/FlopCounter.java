package org.dino4j.tensorflow.gauge;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;

/**
 * Counts the float operations of the matrix products and convolutions that some operations of a
 * graph need: twice their multiply-adds, from the static shapes.
 */
final class FlopCounter {
  private FlopCounter() {}

  /** Float operations of one run that computes {@code wanted}. */
  static double count(Collection<? extends Op> wanted) {
    Deque<GraphOperation> open = new ArrayDeque<>();
    Set<GraphOperation> seen = new HashSet<>();
    wanted.forEach(op -> open.add((GraphOperation) op.op()));
    double flops = 0;
    while (!open.isEmpty()) {
      GraphOperation operation = open.remove();
      if (seen.add(operation)) {
        flops += 2 * multiplyAdds(operation);
        operation.inputs().forEach(input -> open.add((GraphOperation) input.op()));
        open.addAll(operation.controlInputs());
      }
    }
    return flops;
  }

  private static double multiplyAdds(GraphOperation operation) {
    return switch (operation.type()) {
      case "MatMul", "_FusedMatMul", "BatchMatMul", "BatchMatMulV2", "BatchMatMulV3" ->
          product(input(operation, 0), input(operation, 1), output(operation));
      case "Conv2D" -> convolution(input(operation, 1), output(operation));
      case "Conv2DBackpropInput" -> convolution(input(operation, 1), input(operation, 2));
      case "Conv2DBackpropFilter" -> convolution(output(operation), input(operation, 2));
      default -> 0;
    };
  }

  /**
   * Of {@code [batch, m, k] x [batch, k, n]}, whichever of them are stored transposed or broadcast:
   * the product of the three matrices' sizes is {@code (m k n)^2}.
   */
  private static double product(Shape left, Shape right, Shape result) {
    double matrix = matrix(result);
    return Math.sqrt(matrix(left) * matrix(right) * matrix) * (result.size() / matrix);
  }

  private static double matrix(Shape shape) {
    return (double) shape.get(-1) * shape.get(-2);
  }

  /**
   * Each value of the result takes one multiply-add per weight of its filter, [height, width, in,
   * out].
   */
  private static double convolution(Shape filter, Shape result) {
    return (double) result.size() * filter.size() / filter.get(filter.numDimensions() - 1);
  }

  private static Shape input(GraphOperation operation, int index) {
    return known(operation, ((Operand<?>) operation.input(index)).asOutput().shape());
  }

  private static Shape output(GraphOperation operation) {
    return known(operation, operation.output(0).shape());
  }

  private static Shape known(GraphOperation operation, Shape shape) {
    if (shape.hasUnknownDimension()) {
      throw new IllegalStateException(
          "the shape %s at %s is not known when the graph is built"
              .formatted(shape, operation.name()));
    }
    return shape;
  }
}
