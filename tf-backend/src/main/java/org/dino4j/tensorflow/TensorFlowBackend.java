package org.dino4j.tensorflow;

import jakarta.inject.Inject;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Gauge;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.train.Weights;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.encode.GraphEncoder;
import org.dino4j.tensorflow.files.SafetensorsFiles;
import org.dino4j.tensorflow.gauge.TensorFlowGauge;
import org.dino4j.tensorflow.step.GraphTrainingSession;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.tensorflow.TensorFlow;

/** Computes with TensorFlow for Java. Making one loads no natives; the first graph does. */
public final class TensorFlowBackend implements Backend {
  @Inject
  public TensorFlowBackend() {}

  @Override
  public TrainingSession train(TrainingPlan plan) {
    return GraphTrainingSession.open(plan);
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
}
