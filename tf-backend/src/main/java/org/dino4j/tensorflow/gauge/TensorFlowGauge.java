package org.dino4j.tensorflow.gauge;

import java.nio.file.Path;
import java.util.Map;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Gauge;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.step.StepWork;
import org.tensorflow.Graph;

/** Measures the machine, and counts a step's work in the graph that the step really runs. */
public final class TensorFlowGauge implements Gauge {
  private static final Path STATUS = Path.of("/proc/self/status");

  @Override
  public double matmulPeak(Devices devices) {
    return MatmulPeak.STANDARD.measure(devices);
  }

  @Override
  public Work stepWork(TrainingPlan plan) {
    return new Work(flops(plan, false), flops(plan, true));
  }

  private static double flops(TrainingPlan plan, boolean shortCuts) {
    try (Graph graph = Sessions.graph()) {
      Construction construction =
          new Construction(graph, plan.seeds(), plan.setting().timeline(), Map.of());
      GraphScope root = new KeptActivations(construction.root(Forward.TRAINED), shortCuts);
      return plan.setting().microBatches()
          * FlopCounter.count(StepWork.build(construction, root, plan));
    }
  }

  @Override
  public long peakResidentBytes() {
    return ProcessMemory.peakResident(STATUS);
  }
}
