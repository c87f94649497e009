package org.dino4j.testkit.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.testkit.part.GivenGradients;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.ndarray.Shape;

/** A run in which an update rule moves a matrix and a bias by gradients that are given. */
final class RuleTrial implements AutoCloseable {
  private static final Shape MATRIX = Shape.of(3, 4);
  private static final Shape BIAS = Shape.of(4);

  private final GivenGradients method;
  private final TrainingSession session;

  RuleTrial(UpdateRule rule, double rate, double decay) {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put("matrix", MATRIX.asArray());
    shapes.put("bias", BIAS.asArray());
    method = new GivenGradients(shapes, Set.of(), Map.of());
    OptimizerPlan optimizer =
        new OptimizerPlan(
            rule,
            (step, timeline) -> rate,
            (step, timeline) -> decay,
            new Clip(0, Clip.Scope.TENSOR));
    Setting setting = new Setting(method.inputs(), new Timeline(1, 10, 100), 1);
    session =
        InstalledParts.backend()
            .train(new TrainingPlan(method, setting, optimizer, new Seeds(5), Devices.cpu(1)));
    start();
  }

  /** A decayed weight must not be zero. */
  private void start() {
    Map<String, FloatArray> memory = new HashMap<>(memory());
    memory.put(GivenGradients.MODULE + ".matrix", Trial.normal("first matrix", 1, MATRIX));
    memory.put(GivenGradients.MODULE + ".bias", Trial.normal("first bias", 1, BIAS));
    restore(memory);
  }

  /** Gradients by parameter, other ones for each number. */
  static Map<String, FloatArray> gradients(int number, double scale) {
    return Map.of(
        "matrix", Trial.normal("matrix " + number, scale, MATRIX),
        "bias", Trial.normal("bias " + number, scale, BIAS));
  }

  void step(int number, Map<String, FloatArray> gradients) {
    session.step(method.batch(gradients), number);
  }

  void steps(int from, int to) {
    for (int step = from; step < to; step++) {
      step(step, gradients(step, 1));
    }
  }

  Map<String, FloatArray> memory() {
    return session.snapshot().arrays();
  }

  void restore(Map<String, FloatArray> memory) {
    session.restore(new Snapshot(memory));
  }

  @Override
  public void close() {
    session.close();
  }
}
