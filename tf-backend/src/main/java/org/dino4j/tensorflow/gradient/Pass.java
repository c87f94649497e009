package org.dino4j.tensorflow.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.types.TFloat32;

/** Calls TensorFlow's own symbolic gradient, any number of times on one growing graph. */
final class Pass {
  private final Ops ops;

  /** Asking the graph is slow, and an operation's inputs never change. */
  private final Map<Operation, List<Operation>> inputs = new HashMap<>();

  Pass(Ops ops) {
    this.ops = ops;
  }

  /**
   * Gradients of {@code sum(from * arrived)}.
   *
   * @return one per {@code of}; empty where nothing arrives
   */
  List<Optional<Operand<TFloat32>>> gradients(
      List<Operand<TFloat32>> from, List<Operand<TFloat32>> arrived, List<Operand<TFloat32>> of) {
    // TensorFlow refuses a whole call for one operand that the sources do not read.
    Set<Operation> read = operationsBefore(from);
    List<Operand<TFloat32>> reachable = of.stream().filter(o -> read.contains(o.op())).toList();
    if (reachable.isEmpty()) {
      return of.stream().map(o -> Optional.<Operand<TFloat32>>empty()).toList();
    }
    Gradients found = ops.gradients(from, reachable, Gradients.dx(arrived));
    List<Optional<Operand<TFloat32>>> result = new ArrayList<>();
    int next = 0;
    for (Operand<TFloat32> operand : of) {
      boolean asked = read.contains(operand.op());
      result.add(asked ? present(found.dy(next++)) : Optional.empty());
    }
    return result;
  }

  /** A path that ends at an operation without a gradient gives an output without an operation. */
  private static Optional<Operand<TFloat32>> present(Operand<TFloat32> gradient) {
    boolean exists = ((GraphOperation) gradient.op()).getUnsafeNativeHandle() != null;
    return exists ? Optional.of(gradient) : Optional.empty();
  }

  private Set<Operation> operationsBefore(List<Operand<TFloat32>> from) {
    Set<Operation> seen = new HashSet<>();
    Deque<Operation> open = new ArrayDeque<>();
    from.forEach(operand -> open.add(operand.op()));
    while (!open.isEmpty()) {
      Operation operation = open.remove();
      if (seen.add(operation)) {
        open.addAll(inputs.computeIfAbsent(operation, Pass::inputsOf));
      }
    }
    return seen;
  }

  private static List<Operation> inputsOf(Operation operation) {
    return ((GraphOperation) operation).inputs().stream().map(Operand::op).toList();
  }
}
