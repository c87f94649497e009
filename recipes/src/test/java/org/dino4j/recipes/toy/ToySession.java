package org.dino4j.recipes.toy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SourceReport;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;

/**
 * Moves a few weights by amounts that hang on every byte of the batch, on the learning rate and on
 * a moment: whatever a resumed run loses or repeats shows in all that follows.
 */
final class ToySession implements TrainingSession {
  static final int WIDTH = 6;

  private final TrainingPlan plan;
  private final ToyHooks hooks;
  private final Map<String, float[]> values = new LinkedHashMap<>();

  ToySession(TrainingPlan plan, ToyHooks hooks) {
    this.plan = plan;
    this.hooks = hooks;
    values.put("student.backbone.weight", ToyEncoder.initial(plan.seeds()));
    values.put("teacher.backbone.weight", ToyEncoder.initial(plan.seeds()));
    values.put("student.backbone.weight#moment", new float[WIDTH]);
  }

  @Override
  public StepReport step(Batch batch, long step) {
    hooks.beforeStep(step);
    if (hooks.explodes(step)) {
      throw new NonFiniteException(
          List.of("toy", "student.backbone.weight"), Map.of("learningRate", 0.1));
    }
    float[] gradient = gradient(batch, step);
    float[] student = values.get("student.backbone.weight");
    float[] teacher = values.get("teacher.backbone.weight");
    float[] moment = values.get("student.backbone.weight#moment");
    double rate = plan.optimizer().learningRate().at(step, plan.setting().timeline());
    double loss = 0;
    for (int i = 0; i < WIDTH; i++) {
      moment[i] = 0.9f * moment[i] + gradient[i];
      student[i] -= (float) rate * moment[i];
      teacher[i] = 0.9f * teacher[i] + 0.1f * student[i];
      loss += student[i] * student[i];
    }
    if (hooks.overflows(step)) {
      student[0] = Float.POSITIVE_INFINITY;
      throw NonFiniteException.written(
          List.of("student.backbone.weight"), Map.of("learningRate", 3e38));
    }
    return new StepReport(
        loss,
        Map.of("toy", loss),
        hooks.scheduledWith(rate),
        Map.of("largest", (double) student[0]),
        Map.of("student.backbone.weight", (double) gradient[0]));
  }

  private float[] gradient(Batch batch, long step) {
    CRC32 hash = new CRC32();
    batch.views().forEach(view -> hash.update(((Pixels.Bytes) view).values()));
    hash.update((int) step);
    RandomGenerator random = new Seeds(hash.getValue()).child("gradient").generator();
    float[] gradient = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      gradient[i] = (float) random.nextGaussian();
    }
    return gradient;
  }

  @Override
  public List<SourceReport> sources() {
    return hooks.reports();
  }

  @Override
  public Snapshot snapshot() {
    Map<String, FloatArray> arrays = new LinkedHashMap<>();
    values.forEach((name, array) -> arrays.put(name, FloatArray.of(array.clone(), WIDTH)));
    return new Snapshot(arrays);
  }

  @Override
  public void restore(Snapshot snapshot) {
    snapshot.arrays().forEach((name, array) -> values.put(name, array.values().clone()));
  }

  @Override
  public void close() {}
}
