package org.dino4j.tensorflow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.dino4j.api.graph.Backward;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.IdentityN;
import org.tensorflow.types.family.TFloating;

/**
 * The segments of one graph.
 *
 * <p>A segment's body is built on inputs that are cut off from the gradient. Its outputs and its
 * original inputs then pass through one {@code IdentityN}, an operation type that has no gradient
 * of its own: the bridge. The gradient registered for that type ({@link SegmentGradient}) looks up
 * the rule by the bridge's name and turns the gradients of the outputs into those of the inputs. So
 * one plain {@code tf.gradients} call passes segments wherever they stand.
 */
public final class Segments {
  private final Map<String, Recorded<?>> byBridge = new ConcurrentHashMap<>();

  /** What the backward pass needs of a segment. */
  record Recorded<T extends TFloating>(
      Backward<T> backward, List<Known<T>> inputs, List<Known<T>> outputs) {}

  Segments() {}

  /** The segments of a graph; the first call of a JVM registers the gradient. */
  public static Segments of(Graph graph) {
    return SegmentGradient.segmentsOf(graph);
  }

  Optional<Recorded<?>> find(String bridge) {
    return Optional.ofNullable(byBridge.get(bridge));
  }

  /** Forgets a graph that is about to be closed. */
  public static void release(Graph graph) {
    SegmentGradient.release(graph);
  }

  /**
   * Builds a segment. Where no gradient can be registered (Windows), the rule is left aside and the
   * body's plain gradient holds: slower, same result.
   *
   * @param body from cut-off inputs to outputs
   */
  public <T extends TFloating> List<Operand<T>> join(
      Ops ops,
      List<Operand<T>> inputs,
      UnaryOperator<List<Operand<T>>> body,
      Backward<T> backward) {
    if (!SegmentGradient.available()) {
      return body.apply(inputs);
    }
    List<Operand<T>> cutOff = inputs.stream().<Operand<T>>map(ops::stopGradient).toList();
    List<Operand<T>> outputs =
        body.apply(cutOff).stream().<Operand<T>>map(ops::stopGradient).toList();
    List<Operand<?>> ends = new ArrayList<>(outputs);
    ends.addAll(inputs);
    IdentityN bridge = ops.withName("segment").identityN(ends);
    byBridge.put(bridge.op().name(), new Recorded<>(backward, known(cutOff), known(outputs)));
    return bridge.output().subList(0, outputs.size()).stream().map(Segments::<T>typed).toList();
  }

  private static <T extends TFloating> List<Known<T>> known(List<Operand<T>> operands) {
    return operands.stream().map(Known::of).toList();
  }

  @SuppressWarnings("unchecked") // the bridge keeps the types of its inputs
  static <T extends TFloating> Operand<T> typed(Output<?> output) {
    return (Operand<T>) output;
  }
}
