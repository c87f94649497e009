package org.dino4j.tensorflow.scope;

import java.util.List;
import org.dino4j.api.graph.Body;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * A stretch whose activations are computed again in the backward pass.
 *
 * @param at where it was built
 * @param body builds it
 * @param inputs before they were cut off from the stretch
 * @param outputs cut off: no gradient passes through them by itself
 * @param parameters those that the body asked for
 */
public record Recomputed(
    GraphScope at,
    Body<TFloat32> body,
    List<Operand<TFloat32>> inputs,
    List<Operand<TFloat32>> outputs,
    List<Parameter> parameters) {
  /** A stretch of any type: the graph knows it, and gradients are built without asking for it. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static <T extends TFloating> Recomputed of(
      GraphScope at,
      Body<T> body,
      List<Operand<T>> inputs,
      List<Operand<T>> outputs,
      List<Parameter> parameters) {
    return new Recomputed(at, (Body) body, (List) List.copyOf(inputs), (List) outputs, parameters);
  }
}
