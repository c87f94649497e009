package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
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
    Map<StepNumber, Operand<TFloat32>> numbers = StepGraph.numbers(objective);
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
      numbers.put(StepNumber.gradient(learners.get(i).parameter().path()), norms.get(i));
    }
    observed.forEach(
        (u, seen) ->
            numbers.merge(
                StepNumber.observed(u.target().path()), Clipping.norm(ops, seen), ops.math::add));
    Optional<NamedVector<String>> watched =
        objective.watch().isEmpty()
            ? Optional.empty()
            : Optional.of(NamedVector.of(ops, objective.watchedValues()));
    List<Op> before = new ArrayList<>(observed.values());
    watched.ifPresent(named -> before.add(named.vector()));
    Gate gate = Gate.build(ops, numbers, before);

    Following following = new Following(construction, program.followers());
    return new StepGraph(
        inputs,
        objective,
        learners,
        program.sources(),
        following.pairs(),
        early,
        gate,
        watched,
        StepSignals.of(objective, program, optimizer.clip()),
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
    List<GroupUpdate> groups = groups(gated, gradients);
    List<Op> states = StateWrites.build(gated, updates, observed::get);
    List<Targets.Phase> phases = new ArrayList<>();
    long from = 0;
    for (long until : ends(groups)) {
      long first = from;
      List<Op> writes = new ArrayList<>(states);
      Map<Stored, List<Op>> changes = new HashMap<>();
      groups.stream()
          .filter(group -> group.skippedSteps() <= first)
          .forEach(
              group -> {
                writes.addAll(group.all());
                changes.putAll(group.writes());
              });
      writes.addAll(following.writes(gated, changes));
      Op all = Targets.all(ops, writes);
      phases.add(
          new Targets.Phase(
              until, all, WrittenLook.after(ops, all, construction.variables().all())));
      from = until;
    }
    return new Targets(
        Targets.all(ops, accumulator.firstWrites()),
        Targets.all(ops, accumulator.nextWrites()),
        phases);
  }

  /** Where one phase ends and the next begins; the last one never ends. */
  private static List<Long> ends(List<GroupUpdate> groups) {
    return LongStream.concat(
            groups.stream().mapToLong(GroupUpdate::skippedSteps).filter(steps -> steps > 0),
            LongStream.of(Long.MAX_VALUE))
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /** First what is never left out, then by the groups that are. */
  private List<GroupUpdate> groups(Ops gated, Map<Learner, Operand<TFloat32>> gradients) {
    Rates rates = new Rates(ops, construction.schedules(), optimizer);
    Map<Treatment, Map<Learner, Operand<TFloat32>>> bySkipping = new LinkedHashMap<>();
    bySkipping.put(new Treatment(List.of()), new LinkedHashMap<>());
    optimizer.groups().stream()
        .map(group -> new Treatment(List.of(group)).skipping())
        .forEach(skipping -> bySkipping.putIfAbsent(skipping, new LinkedHashMap<>()));
    gradients.forEach(
        (learner, gradient) ->
            bySkipping
                .computeIfAbsent(learner.treatment().skipping(), key -> new LinkedHashMap<>())
                .put(learner, gradient));
    List<GroupUpdate> groups = new ArrayList<>();
    bySkipping.forEach(
        (skipping, own) ->
            groups.add(
                GroupUpdate.build(construction, gated, skipping, optimizer.rule(), rates, own)));
    return groups;
  }
}
