package org.dino4j.tensorflow.gradient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Adds up what several passes say of the same operand. */
final class GradientSums {
  private final Ops ops;
  private final Map<Output<TFloat32>, List<Operand<TFloat32>>> parts = new HashMap<>();

  GradientSums(Ops ops) {
    this.ops = ops;
  }

  void add(List<Operand<TFloat32>> of, List<Optional<Operand<TFloat32>>> gradients) {
    for (int i = 0; i < of.size(); i++) {
      Output<TFloat32> key = of.get(i).asOutput();
      gradients
          .get(i)
          .ifPresent(part -> parts.computeIfAbsent(key, k -> new ArrayList<>()).add(part));
    }
  }

  Optional<Operand<TFloat32>> of(Operand<TFloat32> operand) {
    List<Operand<TFloat32>> found = parts.getOrDefault(operand.asOutput(), List.of());
    return switch (found.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(found.get(0));
      default -> Optional.of(ops.math.addN(found));
    };
  }

  List<Optional<Operand<TFloat32>>> all(List<Operand<TFloat32>> operands) {
    return operands.stream().map(this::of).toList();
  }
}
