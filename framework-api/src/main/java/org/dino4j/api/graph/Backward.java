package org.dino4j.api.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The backward rule of a segment: from the gradients of its outputs to the gradients of its inputs,
 * one per input and in their order. It may read the inputs and the outputs of the forward pass; it
 * must build its operations with the {@code ops} it is given and may not call {@code
 * ops.gradients}.
 *
 * <p>It runs while TensorFlow holds the graph's lock. The operands that it is given know their
 * shapes; asking for the shape of one that it built itself would wait for ever.
 *
 * @param <T> type of what goes in and comes out: the one that the network computes in
 */
@FunctionalInterface
public interface Backward<T extends TFloating> {
  List<Operand<T>> gradients(
      Ops ops, List<Operand<T>> inputs, List<Operand<T>> outputs, List<Operand<T>> outputGradients);
}
