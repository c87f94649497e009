package org.dino4j.tensorflow.step;

import java.util.HashMap;
import java.util.Map;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.DecayRule;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.tensorflow.scope.ScheduledScalars;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Learning rate and weight decay of each treatment, as scalars of the graph. */
final class Rates {
  private final Ops ops;
  private final DecayRule decayRule;
  private final ScheduledScalars schedules;
  private final Operand<TFloat32> rate;
  private final Operand<TFloat32> decay;
  private final Operand<TFloat32> none;
  private final Map<Treatment, Operand<TFloat32>> rates = new HashMap<>();

  Rates(Ops ops, ScheduledScalars schedules, OptimizerPlan plan) {
    this.ops = ops;
    this.decayRule = plan.decayRule();
    this.schedules = schedules;
    this.rate = schedules.get("learningRate", plan.learningRate());
    this.decay = schedules.get("weightDecay", plan.weightDecay());
    this.none = ops.constant(0f);
  }

  /** The run's rate times the factors of all groups. */
  Operand<TFloat32> learningRate(Treatment treatment) {
    return rates.computeIfAbsent(treatment, this::factored);
  }

  private Operand<TFloat32> factored(Treatment treatment) {
    Operand<TFloat32> found = rate;
    double fixed = 1;
    for (ParameterGroup group : treatment.groups()) {
      Schedule factor = factor(group);
      if (factor.constant().isPresent()) {
        fixed *= factor.constant().getAsDouble();
      } else {
        found = ops.math.mul(found, schedules.get("rate." + group.name(), factor));
      }
    }
    return times(found, fixed);
  }

  private static Schedule factor(ParameterGroup group) {
    Freeze freeze = group.freeze();
    return freeze.how() == Freeze.How.ZERO_RATE && freeze.steps() > 0
        ? new ZeroAtFirst(freeze.steps(), group.rate())
        : group.rate();
  }

  /** The run's decay times the factors of all groups; 0 for a parameter that is not decayed. */
  Operand<TFloat32> weightDecay(Treatment treatment, Parameter parameter) {
    double factor = decayRule.takes(parameter) ? treatment.decay() : 0;
    return factor == 0 ? none : times(decay, factor);
  }

  private Operand<TFloat32> times(Operand<TFloat32> scalar, double factor) {
    return factor == 1 ? scalar : ops.math.mul(scalar, ops.constant((float) factor));
  }
}
