package org.dino4j.tensorflow.segment;

import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * An operand that knows its shape by itself. While TensorFlow builds gradients it holds the graph's
 * lock, and asking the graph for a shape would wait for that lock forever.
 */
record Known(Output<TFloat32> output, Shape shape) implements Operand<TFloat32> {
  static Known of(Operand<TFloat32> operand) {
    return new Known(operand.asOutput(), operand.shape());
  }

  @Override
  public Output<TFloat32> asOutput() {
    return output;
  }

  @Override
  public Operation op() {
    return output.op();
  }
}
