package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.StepScalars;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * The updates of parameters that are left out together. What is not among the targets of a run
 * stands still: parameters, slots and the count of its updates.
 *
 * @param skippedSteps for so many steps it is left out
 * @param writes what changes a parameter, by parameter
 * @param count raises the count of updates
 */
record GroupUpdate(long skippedSteps, Map<Stored, List<Op>> writes, Op count) {
  /**
   * Builds the updates.
   *
   * @param skipping by which they are left out; its name is that of the stored count, {@code
   *     updates#name}
   * @param gradients clipped, by learner
   */
  static GroupUpdate build(
      Construction construction,
      Ops gated,
      Treatment skipping,
      UpdateRule rule,
      Rates rates,
      Map<Learner, Operand<TFloat32>> gradients) {
    Stored count =
        construction
            .variables()
            .get(
                "updates#" + skipping.name(),
                Stored.Role.OPTIMIZER,
                Shape.scalar(),
                Initializer.zeros());
    Operand<TFloat32> next = gated.math.add(count.value(), gated.constant(1f));
    Operand<TFloat64> updates = gated.dtypes.cast(next, TFloat64.class);
    Assign<TFloat32> raised = gated.assign(count.value(), next);
    Map<Stored, List<Op>> writes = new LinkedHashMap<>();
    gradients.forEach(
        (learner, gradient) -> {
          Stored parameter = learner.parameter();
          Treatment treatment = learner.treatment();
          ParameterSlots slots = new ParameterSlots(construction.variables(), gated, parameter);
          StepScalars scalars =
              new StepScalars(
                  rates.learningRate(treatment), rates.weightDecay(treatment, parameter), updates);
          rule.update(slots, parameter, gradient, scalars);
          writes.put(parameter, slots.writes());
        });
    return new GroupUpdate(skipping.frozenSteps(Freeze.How.SKIP), writes, raised);
  }

  List<Op> all() {
    List<Op> all = new ArrayList<>();
    writes.values().forEach(all::addAll);
    all.add(count);
    return all;
  }
}
