package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.tensorflow.gradient.Differentiator;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Finds the parameters that learn and their gradients. */
final class Learners {
  private Learners() {}

  /**
   * The parameters of the trained modules that the loss depends on, in the order in which they were
   * asked for. A parameter without a path to the loss stands still, as in PyTorch: no gradient, no
   * decay.
   */
  static List<Learner> of(Construction construction, Operand<TFloat32> loss, List<String> modules) {
    Map<Stored, String> moduleOf = new LinkedHashMap<>();
    for (String module : modules) {
      List<Stored> found = construction.variables().parametersIn(module);
      if (found.isEmpty()) {
        throw new IllegalStateException("the trained module '" + module + "' has no parameters");
      }
      found.stream()
          .filter(parameter -> !parameter.traits().contains(ParameterTrait.FIXED))
          .forEach(parameter -> moduleOf.putIfAbsent(parameter, module));
    }
    List<Stored> parameters = List.copyOf(moduleOf.keySet());
    List<Optional<Operand<TFloat32>>> gradients =
        new Differentiator(construction)
            .gradients(
                loss,
                parameters.stream().map(p -> construction.variables().reading(p).value()).toList());
    List<Learner> learners = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Stored parameter = parameters.get(i);
      gradients
          .get(i)
          .ifPresent(g -> learners.add(new Learner(parameter, moduleOf.get(parameter), g)));
    }
    return learners;
  }
}
