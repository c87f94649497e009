package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.method.Program;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.TrainedGroup;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Graph;

/** Lists what a run trains and how, from the graph that it would build; nothing is run. */
public final class TrainedGroups {
  private TrainedGroups() {}

  /** Parameters that are updated alike stand together, in the order in which they are met. */
  private record Alike(Treatment treatment, boolean decayed) {}

  /** Composes the method and lists its parameters. */
  public static List<TrainedGroup> of(TrainingPlan plan) {
    Timeline timeline = plan.setting().timeline();
    try (Graph graph = Sessions.graph()) {
      Construction construction = new Construction(graph, plan.seeds(), timeline, Map.of());
      FedInputs inputs = FedInputs.open(construction.ops(), plan);
      Program program = plan.method().compose(construction.root(Forward.TRAINED), inputs);
      Map<Alike, List<Stored>> groups = new LinkedHashMap<>();
      ParameterTable.of(construction, plan, program)
          .rows()
          .forEach(
              (parameter, row) ->
                  groups
                      .computeIfAbsent(
                          new Alike(row.treatment(), plan.optimizer().decayRule().takes(parameter)),
                          key -> new ArrayList<>())
                      .add(parameter));
      return groups.entrySet().stream()
          .map(group -> group(group.getKey(), group.getValue(), timeline))
          .toList();
    }
  }

  private static TrainedGroup group(Alike alike, List<Stored> parameters, Timeline timeline) {
    Treatment treatment = alike.treatment();
    double rate =
        treatment.groups().stream()
            .mapToDouble(group -> group.rate().at(timeline.steps() - 1, timeline))
            .reduce(1, (a, b) -> a * b);
    return new TrainedGroup(
        treatment.name(),
        parameters.stream().map(Stored::path).toList(),
        parameters.stream().mapToLong(parameter -> parameter.shape().size()).sum(),
        rate,
        alike.decayed() ? treatment.decay() : 0,
        treatment.frozenSteps(Freeze.How.SKIP),
        treatment.frozenSteps(Freeze.How.ZERO_RATE));
  }
}
