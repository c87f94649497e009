package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.method.Program;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.scope.Construction;
import org.tensorflow.op.Op;

/** What one micro-batch of a step computes before anything is written. */
public final class StepWork {
  private StepWork() {}

  /**
   * Builds a step without its writes.
   *
   * @param root place below which the method composes
   * @return the loss, all gradients and all observations
   */
  public static List<Op> build(Construction construction, GraphScope root, TrainingPlan plan) {
    FedInputs inputs = FedInputs.open(construction.ops(), plan);
    Program program = plan.method().compose(root, inputs);
    Objective objective = Objective.of(construction, program);
    List<Op> work = new ArrayList<>();
    work.add(objective.total());
    Learners.of(construction, objective.total(), ParameterTable.of(construction, plan, program))
        .forEach(learner -> work.add(learner.gradient()));
    List<StateUpdate> updates = new ArrayList<>(construction.findings().updates());
    updates.addAll(objective.updates());
    updates.forEach(update -> work.add(update.observed()));
    return work;
  }
}
