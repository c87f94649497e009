package org.dino4j.tensorflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.method.Program;
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
 * @param following whom each following parameter follows
 * @param early checks a micro-batch that is not the last
 * @param gate checks the whole step
 * @param watched the objective's watch values as a vector; empty if there are none
 * @param targets what each kind of run writes
 */
record StepGraph(
    FedInputs inputs,
    Objective objective,
    List<Learner> learners,
    Map<Stored, Stored> following,
    Gate early,
    Gate gate,
    Optional<Operand<TFloat32>> watched,
    Targets targets) {
  /** What the weighted sum of the terms is called when it is to blame. */
  private static final String TOTAL = "total loss";

  /** Builds the graph of a run. */
  static StepGraph build(Construction construction, TrainingPlan plan) {
    Ops ops = construction.ops();
    int samples = plan.setting().timeline().batch() / plan.setting().microBatches();
    FedInputs inputs = new FedInputs(ops, plan.setting().inputs(), samples);
    Program program = plan.method().compose(construction.root(Forward.TRAINED), inputs);
    Objective objective = Objective.of(ops, program);
    List<Learner> learners = Learners.of(construction, objective.total(), program.trained());
    return new StepWrites(construction, plan, program, objective, learners).join(inputs);
  }

  /** The numbers of the objective, by name. */
  static Map<String, Operand<TFloat32>> numbers(Objective objective) {
    Map<String, Operand<TFloat32>> numbers = new LinkedHashMap<>();
    numbers.put(TOTAL, objective.total());
    numbers.putAll(objective.terms());
    return numbers;
  }
}
