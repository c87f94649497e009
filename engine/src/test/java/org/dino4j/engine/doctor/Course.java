package org.dino4j.engine.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;

/**
 * The steps of a made-up run: its learning rate rises for ten steps, then it goes as it is told.
 */
final class Course {
  static final int WARM_UP = 10;

  private final List<Event.Step> steps = new ArrayList<>();
  private final Map<String, Double> watch = new LinkedHashMap<>(HEALTHY);
  private final Map<String, Double> norms = new LinkedHashMap<>(NORMS);
  private double momentum = 0.99;

  /** As the quickstart measured them. */
  private static final Map<String, Double> HEALTHY =
      Map.of(
          "dino.teacherEntropy", 2.1,
          "dino.teacherEntropyShare", 0.33,
          "dino.studentDivergence", 0.9,
          "dino.prototypesUsed", 0.23,
          "effectiveRank", 3.4,
          "gradientsClipped", 0.0);

  private static final Map<String, Double> NORMS =
      Map.of("student.backbone", 1.3, "student.head", 0.6);

  private Course() {}

  /** A run that has just reached its highest learning rate: what follows is looked at. */
  static Course warm() {
    return new Course().steps(WARM_UP + 1);
  }

  static Course cold() {
    return new Course();
  }

  Course with(String signal, double value) {
    watch.put(signal, value);
    return this;
  }

  Course without(String signal) {
    watch.remove(signal);
    return this;
  }

  Course momentum(double value) {
    momentum = value;
    return this;
  }

  Course norm(String module, double value) {
    norms.put(module, value);
    return this;
  }

  Course healthy() {
    watch.putAll(HEALTHY);
    norms.putAll(NORMS);
    momentum = 0.99;
    return this;
  }

  Course steps(int count) {
    for (int i = 0; i < count; i++) {
      int step = steps.size();
      double rate = step <= WARM_UP ? 1e-3 * step / WARM_UP : 1e-3 / (step - WARM_UP + 1);
      steps.add(
          new Event.Step(
              step,
              3.0,
              Map.of("dino", 3.0),
              Map.of("learningRate", rate, "teacherMomentum", momentum),
              Map.copyOf(watch),
              Map.copyOf(norms)));
    }
    return this;
  }

  List<Event.Step> all() {
    return List.copyOf(steps);
  }

  List<Event.Found> findings() {
    return Doctor.findings(new History(List.copyOf(steps)));
  }

  List<String> names() {
    return findings().stream().map(Event.Found::finding).toList();
  }
}
