package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.tensorflow.gradient.Differentiator;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Finds the gradients of the parameters that learn. */
final class Learners {
  private Learners() {}

  /**
   * Those of the table that the loss depends on, in its order. A parameter without a path to the
   * loss stands still, as in PyTorch: no gradient, no decay.
   */
  static List<Learner> of(Construction construction, Operand<TFloat32> loss, ParameterTable table) {
    List<Stored> parameters = table.learning();
    List<Optional<Operand<TFloat32>>> gradients =
        new Differentiator(construction)
            .gradients(
                loss,
                parameters.stream().map(p -> construction.variables().reading(p).value()).toList());
    List<Learner> learners = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Stored parameter = parameters.get(i);
      gradients.get(i).ifPresent(gradient -> learners.add(learner(parameter, table, gradient)));
    }
    return learners;
  }

  private static Learner learner(
      Stored parameter, ParameterTable table, Operand<TFloat32> gradient) {
    ParameterTable.Row row = table.rows().get(parameter);
    return new Learner(parameter, row.module(), row.treatment(), gradient);
  }
}
