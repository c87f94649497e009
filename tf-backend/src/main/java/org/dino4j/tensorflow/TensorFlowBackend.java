package org.dino4j.tensorflow;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Gauge;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.api.train.TrainedGroup;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.train.Weights;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.encode.GraphEncoder;
import org.dino4j.tensorflow.files.SafetensorsFiles;
import org.dino4j.tensorflow.gauge.TensorFlowGauge;
import org.dino4j.tensorflow.machine.Processor;
import org.dino4j.tensorflow.step.GraphTrainingSession;
import org.dino4j.tensorflow.step.SnapshotShapes;
import org.dino4j.tensorflow.step.TrainedGroups;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.tensorflow.TensorFlow;

/** Computes with TensorFlow for Java. Making one loads no natives; the first graph does. */
public final class TensorFlowBackend implements Backend {
  /** Read by TensorFlow itself; with it off, other kernels add up in another order. */
  private static final String ONEDNN_SWITCH = "TF_ENABLE_ONEDNN_OPTS";

  @Inject
  public TensorFlowBackend() {}

  @Override
  public TrainingSession train(TrainingPlan plan) {
    return GraphTrainingSession.open(plan);
  }

  @Override
  public List<TrainedGroup> groups(TrainingPlan plan) {
    return TrainedGroups.of(plan);
  }

  @Override
  public Map<String, List<Long>> shapes(TrainingPlan plan) {
    return SnapshotShapes.of(plan);
  }

  @Override
  public Encoder encoder(JudgedEncoder encoder, Weights weights, Devices devices) {
    return new GraphEncoder(encoder, weights, devices);
  }

  @Override
  public Workbench workbench(WorkbenchPlan plan) {
    return new GraphWorkbench(plan);
  }

  @Override
  public SnapshotFiles snapshotFiles() {
    return new SafetensorsFiles();
  }

  @Override
  public Gauge gauge() {
    return new TensorFlowGauge();
  }

  @Override
  public String describe(Devices devices) {
    return "TensorFlow "
        + TensorFlow.version()
        + ", "
        + devices.kind()
        + ", "
        + devices.threads()
        + " threads";
  }

  @Override
  public Map<String, String> surroundings(Devices devices) {
    Processor processor = Processor.ofThisMachine();
    Map<String, String> found = new LinkedHashMap<>();
    found.put("tensorflow", TensorFlow.version());
    found.put("processor", processor.model());
    found.put("instructions", processor.instructions());
    found.put(ONEDNN_SWITCH, Optional.ofNullable(System.getenv(ONEDNN_SWITCH)).orElse("not set"));
    return found;
  }
}
