package org.dino4j.tensorflow.segment;

import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * An operand that knows its shape by itself. While TensorFlow builds gradients it holds the graph's
 * lock, and asking the graph for a shape would wait for that lock forever.
 */
record Known<T extends TFloating>(Output<T> output, Shape shape) implements Operand<T> {
  static <T extends TFloating> Known<T> of(Operand<T> operand) {
    return new Known<>(operand.asOutput(), operand.shape());
  }

  @Override
  public Output<T> asOutput() {
    return output;
  }

  @Override
  public Operation op() {
    return output.op();
  }
}
