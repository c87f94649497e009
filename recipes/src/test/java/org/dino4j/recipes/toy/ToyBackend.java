package org.dino4j.recipes.toy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

/** Trains without graphs. */
public final class ToyBackend implements Backend {
  private final ToyHooks hooks;

  @Inject
  ToyBackend(ToyHooks hooks) {
    this.hooks = hooks;
  }

  @Override
  public TrainingSession train(TrainingPlan plan) {
    return new ToySession(plan, hooks);
  }

  @Override
  public List<TrainedGroup> groups(TrainingPlan plan) {
    return List.of(
        new TrainedGroup(
            "trained", List.of("student.backbone.weight"), ToySession.WIDTH, 1, 1, 0, 0));
  }

  @Override
  public Map<String, List<Long>> shapes(TrainingPlan plan) {
    throw new AssertionError("a toy has no phases");
  }

  @Override
  public Encoder encoder(JudgedEncoder encoder, Weights weights, Devices devices) {
    return new ToyEncoder(encoder, weights);
  }

  @Override
  public Workbench workbench(WorkbenchPlan plan) {
    throw new AssertionError("a toy has no graphs");
  }

  @Override
  public SnapshotFiles snapshotFiles() {
    return new ToyFiles();
  }

  @Override
  public Gauge gauge() {
    throw new AssertionError("a toy is not measured");
  }

  @Override
  public String describe(Devices devices) {
    return "toy";
  }

  @Override
  public Map<String, String> surroundings(Devices devices) {
    return Map.of("toy", "1");
  }
}
