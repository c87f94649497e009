package org.dino4j.recipes.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dino4j.recipes.run.Event;

/** A number of a step that says something about its health. A run need not have all of them. */
enum Signal {
  ENTROPY(
      "teacher entropy / ln K",
      "0: the teacher is always sure of one prototype; 1: it prefers none",
      watch("dino.teacherEntropyShare")),
  DIVERGENCE(
      "KL(teacher | student)",
      "nats between what teacher and student say; 0: nothing is left to learn, or both collapsed",
      watch("dino.studentDivergence")),
  PROTOTYPES(
      "prototypes used",
      "share of the prototypes that a batch could use; near 0: all pictures get the same",
      watch("dino.prototypesUsed")),
  RANK(
      "effective rank",
      "directions in which the teacher's features vary; near 1: one number would do",
      watch("effectiveRank")),
  CLIPPED(
      "gradients clipped",
      "share of the gradient norms above the clip; 1: the clip sets every step's size",
      watch("gradientsClipped")),
  GRADIENT(
      "smallest gradient norm",
      "of all modules; 0: a module is cut off from the loss",
      step -> step.gradientNorm().values().stream().min(Double::compare)),
  MOMENTUM(
      "teacher momentum",
      "share of its old weights that the teacher keeps; 0: it is the student",
      step -> value(step.scheduled(), "teacherMomentum"));

  private final String label;
  private final String meaning;
  private final Function<Event.Step, Optional<Double>> value;

  Signal(String label, String meaning, Function<Event.Step, Optional<Double>> value) {
    this.label = label;
    this.meaning = meaning;
    this.value = value;
  }

  private static Function<Event.Step, Optional<Double>> watch(String name) {
    return step -> value(step.watch(), name);
  }

  private static Optional<Double> value(Map<String, Double> values, String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** What it is called in tables and sentences. */
  String label() {
    return label;
  }

  /** How to read it. */
  String meaning() {
    return meaning;
  }

  /** Its value at a step; nothing if the run does not have it. */
  Optional<Double> of(Event.Step step) {
    return value.apply(step);
  }
}
