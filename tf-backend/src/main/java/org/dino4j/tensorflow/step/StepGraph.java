package org.dino4j.tensorflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightSource;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The graph of a run, from the method's program to the writes.
 *
 * @param inputs where views are fed
 * @param objective what is minimised
 * @param learners parameters with gradients
 * @param sources modules whose first values come from files
 * @param following whom each following parameter follows
 * @param early checks a micro-batch that is not the last
 * @param gate checks the whole step
 * @param watched the objective's watch values; empty if there are none
 * @param signals what numbers of a step are, by name
 * @param targets what each kind of run writes
 */
record StepGraph(
    FedInputs inputs,
    Objective objective,
    List<Learner> learners,
    List<WeightSource> sources,
    Map<Stored, Stored> following,
    Gate early,
    Gate gate,
    Optional<NamedVector<String>> watched,
    Map<String, Signal> signals,
    Targets targets) {
  /** Builds the graph of a run. */
  static StepGraph build(Construction construction, TrainingPlan plan) {
    Ops ops = construction.ops();
    FedInputs inputs = FedInputs.open(ops, plan);
    Program program = plan.method().compose(construction.root(Forward.TRAINED), inputs);
    Objective objective = Objective.of(construction, program);
    ParameterTable table = ParameterTable.of(construction, plan, program);
    List<Learner> learners = Learners.of(construction, objective.total(), table);
    return new StepWrites(construction, plan, program, objective, learners).join(inputs);
  }

  /** The numbers of the objective, by name. */
  static Map<StepNumber, Operand<TFloat32>> numbers(Objective objective) {
    Map<StepNumber, Operand<TFloat32>> numbers = new LinkedHashMap<>();
    numbers.put(StepNumber.TOTAL, objective.total());
    objective.terms().forEach((name, term) -> numbers.put(StepNumber.term(name), term));
    return numbers;
  }

  /** What only this run holds: a frozen module's values are in its file. */
  List<Stored> kept(Construction construction) {
    return construction.variables().all().stream()
        .filter(
            stored ->
                sources.stream()
                    .noneMatch(source -> source.frozen() && stored.isIn(source.module())))
        .toList();
  }
}
