package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.graph.StateUpdate.Reduce;
import org.dino4j.api.method.Program;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.clip.Clipping;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.dino4j.tensorflow.values.StateWrites;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * From the gradients of a micro-batch to everything that a step writes, all of it behind gates.
 *
 * <p>The gate waits for all gradients, all that is watched and all that is observed. So whatever
 * reads a variable has read it before an update writes it in place.
 */
final class StepWrites {
  private final Construction construction;
  private final Ops ops;
  private final OptimizerPlan optimizer;
  private final int microBatches;
  private final Program program;
  private final Objective objective;
  private final List<Learner> learners;
  private final List<StateUpdate> updates;

  StepWrites(
      Construction construction,
      TrainingPlan plan,
      Program program,
      Objective objective,
      List<Learner> learners) {
    this.construction = construction;
    this.ops = construction.ops();
    this.optimizer = plan.optimizer();
    this.microBatches = plan.setting().microBatches();
    this.program = program;
    this.objective = objective;
    this.learners = learners;
    this.updates = new ArrayList<>(construction.findings().updates());
    updates.addAll(objective.updates());
  }

  /** Builds all writes. */
  StepGraph join(FedInputs inputs) {
    Map<String, Operand<TFloat32>> numbers = StepGraph.numbers(objective);
    Gate early = Gate.build(ops, numbers, List.of());
    Accumulator accumulator = new Accumulator(ops, microBatches, early.behind(ops));
    Map<Learner, Operand<TFloat32>> gradients = new LinkedHashMap<>();
    learners.forEach(
        l -> gradients.put(l, accumulator.over(l.gradient(), l.parameter().shape(), Reduce.MEAN)));
    Map<StateUpdate, Operand<TFloat32>> observed = new LinkedHashMap<>();
    updates.forEach(
        u -> observed.put(u, accumulator.over(u.observed(), u.observed().shape(), u.over())));

    List<Operand<TFloat32>> norms =
        gradients.values().stream().map(g -> Clipping.norm(ops, g)).toList();
    for (int i = 0; i < norms.size(); i++) {
      numbers.put(learners.get(i).parameter().path(), norms.get(i));
    }
    observed.forEach(
        (u, seen) -> numbers.merge(u.target().path(), Clipping.norm(ops, seen), ops.math::add));
    Optional<Operand<TFloat32>> watched =
        objective.watch().isEmpty()
            ? Optional.empty()
            : Optional.of(ops.stack(List.copyOf(objective.watch().values())));
    List<Op> before = new ArrayList<>(observed.values());
    watched.ifPresent(before::add);
    Gate gate = Gate.build(ops, numbers, before);

    Following following = new Following(construction, program.followers());
    return new StepGraph(
        inputs,
        objective,
        learners,
        following.pairs(),
        early,
        gate,
        watched,
        targets(accumulator, gate.behind(ops), clipped(gradients, norms), observed, following));
  }

  private Map<Learner, Operand<TFloat32>> clipped(
      Map<Learner, Operand<TFloat32>> gradients, List<Operand<TFloat32>> norms) {
    List<String> modules = learners.stream().map(Learner::module).toList();
    List<Operand<TFloat32>> clipped =
        Clipping.clip(ops, optimizer.clip(), modules, List.copyOf(gradients.values()), norms);
    Map<Learner, Operand<TFloat32>> result = new LinkedHashMap<>();
    for (int i = 0; i < clipped.size(); i++) {
      result.put(learners.get(i), clipped.get(i));
    }
    return result;
  }

  private Targets targets(
      Accumulator accumulator,
      Ops gated,
      Map<Learner, Operand<TFloat32>> gradients,
      Map<StateUpdate, Operand<TFloat32>> observed,
      Following following) {
    GroupUpdate rest = group(gated, "trained", gradients, learner -> !learner.isLastLayer());
    GroupUpdate lastLayer = group(gated, "lastLayer", gradients, Learner::isLastLayer);
    List<Op> states = StateWrites.build(gated, updates, observed::get);

    List<Op> frozen = new ArrayList<>(states);
    frozen.addAll(rest.all());
    List<Op> all = new ArrayList<>(frozen);
    all.addAll(lastLayer.all());
    Map<Stored, List<Op>> changes = new HashMap<>(rest.writes());
    frozen.addAll(following.writes(gated, changes));
    changes.putAll(lastLayer.writes());
    all.addAll(following.writes(gated, changes));
    return new Targets(
        Targets.all(ops, accumulator.firstWrites()),
        Targets.all(ops, accumulator.nextWrites()),
        Targets.all(ops, all),
        Targets.all(ops, frozen));
  }

  private GroupUpdate group(
      Ops gated,
      String name,
      Map<Learner, Operand<TFloat32>> gradients,
      Predicate<Learner> member) {
    GroupUpdate.Rates rates =
        new GroupUpdate.Rates(
            construction.schedules().get("learningRate", optimizer.learningRate()),
            construction.schedules().get("weightDecay", optimizer.weightDecay()));
    Map<Learner, Operand<TFloat32>> own = new LinkedHashMap<>();
    gradients.forEach(
        (learner, gradient) -> {
          if (member.test(learner)) {
            own.put(learner, gradient);
          }
        });
    return GroupUpdate.build(construction, gated, name, optimizer.rule(), rates, own);
  }
}
