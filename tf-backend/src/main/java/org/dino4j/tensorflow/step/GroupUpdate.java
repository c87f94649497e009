package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Initializer;
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
 * The updates of a group of parameters that learn or stand still together. A group that is not
 * among the targets of a run stands still: parameters, slots and the count of its updates.
 *
 * @param writes what changes a parameter, by parameter
 * @param count raises the group's count
 */
record GroupUpdate(Map<Stored, List<Op>> writes, Op count) {

  /** The scalars that all groups share. */
  record Rates(Operand<TFloat32> learningRate, Operand<TFloat32> weightDecay) {}

  /**
   * Builds the updates.
   *
   * @param name of the group; its count is stored as {@code updates#name}
   * @param gradients clipped, by learner
   */
  static GroupUpdate build(
      Construction construction,
      Ops gated,
      String name,
      UpdateRule rule,
      Rates rates,
      Map<Learner, Operand<TFloat32>> gradients) {
    Stored count =
        construction
            .variables()
            .get("updates#" + name, Stored.Role.OPTIMIZER, Shape.scalar(), Initializer.zeros());
    Operand<TFloat32> next = gated.math.add(count.value(), gated.constant(1f));
    Operand<TFloat64> updates = gated.dtypes.cast(next, TFloat64.class);
    Assign<TFloat32> raised = gated.assign(count.value(), next);
    Operand<TFloat32> none = gated.constant(0f);
    Map<Stored, List<Op>> writes = new LinkedHashMap<>();
    gradients.forEach(
        (learner, gradient) -> {
          Operand<TFloat32> decay = learner.isDecayed() ? rates.weightDecay() : none;
          ParameterSlots slots =
              new ParameterSlots(construction.variables(), gated, learner.parameter());
          rule.update(
              slots,
              learner.parameter(),
              gradient,
              new StepScalars(rates.learningRate(), decay, updates));
          writes.put(learner.parameter(), slots.writes());
        });
    return new GroupUpdate(writes, raised);
  }

  List<Op> all() {
    List<Op> all = new ArrayList<>();
    writes.values().forEach(all::addAll);
    all.add(count);
    return all;
  }
}
