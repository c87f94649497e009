package org.dino4j.tensorflow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dino4j.api.graph.Waiting;
import org.dino4j.tensorflow.segment.Segments.Recorded;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.IdentityN;
import org.tensorflow.types.family.TFloating;

/**
 * The gradient of {@code IdentityN} in this JVM. TensorFlow for Java takes about ten registrations,
 * keeps them for the life of the process and knows them by operation type only; so there is one,
 * and it dispatches by graph and name.
 *
 * <p>It runs while TensorFlow holds the graph's lock: nothing here may ask the graph for a shape or
 * for gradients.
 */
final class SegmentGradient {
  private static final Map<Graph, Segments> BY_GRAPH = new ConcurrentHashMap<>();
  private static final boolean AVAILABLE = register();

  private SegmentGradient() {}

  static boolean available() {
    return AVAILABLE;
  }

  static Segments segmentsOf(Graph graph) {
    return BY_GRAPH.computeIfAbsent(graph, key -> new Segments());
  }

  static void release(Graph graph) {
    BY_GRAPH.remove(graph);
  }

  private static boolean register() {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return false; // TensorFlow for Java cannot register gradients there
    }
    if (!TensorFlow.registerCustomGradient(IdentityN.OP_NAME, SegmentGradient::gradients)) {
      throw new IllegalStateException("IdentityN has a gradient from elsewhere in this JVM");
    }
    return true;
  }

  private static List<Operand<?>> gradients(
      Ops ops, GraphOperation bridge, List<Output<?>> outputGradients) {
    Optional<Recorded<?>> segment =
        Optional.ofNullable(BY_GRAPH.get(bridge.env())).flatMap(s -> s.find(bridge.name()));
    // Somebody's own IdentityN hands its gradients through.
    return segment.isPresent()
        ? gradients(ops, segment.get(), outputGradients)
        : new ArrayList<>(outputGradients);
  }

  private static <T extends TFloating> List<Operand<?>> gradients(
      Ops ops, Recorded<T> segment, List<Output<?>> outputGradients) {
    List<Operand<T>> arrived = new ArrayList<>();
    for (int i = 0; i < segment.outputs().size(); i++) {
      Output<T> gradient = Segments.<T>typed(outputGradients.get(i)).asOutput();
      arrived.add(new Known<>(gradient, segment.outputs().get(i).shape()));
    }
    List<Operand<T>> found =
        segment
            .backward()
            .gradients(ops, List.copyOf(segment.inputs()), List.copyOf(segment.outputs()), arrived);
    if (found.size() != segment.inputs().size()) {
      throw new IllegalStateException(
          "a segment with %s inputs got %s gradients from its backward rule"
              .formatted(segment.inputs().size(), found.size()));
    }
    // The outputs are cut off behind the bridge: what they are handed goes nowhere.
    List<Operand<?>> all = new ArrayList<>(arrived);
    all.addAll(together(ops, found));
    return all;
  }

  /**
   * Hands gradients on when all of them are there. Otherwise TensorFlow follows the gradient of the
   * rows through the whole network first, puts the weights' gradients off, and holds what they read
   * until then.
   */
  private static <T extends TFloating> List<Operand<T>> together(Ops ops, List<Operand<T>> found) {
    if (found.size() == 1) {
      return found;
    }
    return found.stream().map(gradient -> Waiting.until(ops, gradient, found)).toList();
  }
}
