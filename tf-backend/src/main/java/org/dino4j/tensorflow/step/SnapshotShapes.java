package org.dino4j.tensorflow.step;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Graph;

/** What a run would remember, from the graph that it would build; nothing is run. */
public final class SnapshotShapes {
  private SnapshotShapes() {}

  /** Shapes by name, in the order in which the graph asks for the variables. */
  public static Map<String, List<Long>> of(TrainingPlan plan) {
    try (Graph graph = Sessions.graph()) {
      Construction construction =
          new Construction(graph, plan.seeds(), plan.setting().timeline(), Map.of());
      Map<String, List<Long>> shapes = new LinkedHashMap<>();
      StepGraph.build(construction, plan)
          .kept(construction)
          .forEach(stored -> shapes.put(stored.path(), shape(stored)));
      return shapes;
    }
  }

  private static List<Long> shape(Stored stored) {
    return Arrays.stream(stored.shape().asArray()).boxed().toList();
  }
}
