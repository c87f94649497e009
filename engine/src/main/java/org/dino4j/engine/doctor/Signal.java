package org.dino4j.engine.doctor;

import java.util.Optional;
import org.dino4j.engine.run.Event;

/** A number of a step that says something about its health. A run need not have all of them. */
enum Signal {
  ENTROPY(
      "teacher entropy / ln K",
      "0: the teacher is always sure of one prototype; 1: it prefers none",
      Place.WATCH,
      "dino.teacherEntropyShare"),
  DIVERGENCE(
      "KL(teacher | student)",
      "nats between what teacher and student say; 0: nothing is left to learn, or both collapsed",
      Place.WATCH,
      "dino.studentDivergence"),
  PROTOTYPES(
      "prototypes used",
      "share of the prototypes that a batch could use; near 0: all pictures get the same",
      Place.WATCH,
      "dino.prototypesUsed"),
  RANK(
      "effective rank",
      "directions in which the teacher's features vary; near 1: one number would do",
      Place.WATCH,
      "effectiveRank"),
  CLIPPED(
      "gradients clipped",
      "share of the gradient norms above the clip; 1: the clip sets every step's size",
      Place.WATCH,
      "gradientsClipped"),
  GRADIENT(
      "smallest gradient norm",
      "of all modules; 0: a module is cut off from the loss",
      Place.SMALLEST_NORM,
      ""),
  MOMENTUM(
      "teacher momentum",
      "share of its old weights that the teacher keeps; 0: it is the student",
      Place.SCHEDULED,
      "teacherMomentum");

  private final String label;
  private final String meaning;
  private final Place place;
  private final String key;

  Signal(String label, String meaning, Place place, String key) {
    this.label = label;
    this.meaning = meaning;
    this.place = place;
    this.key = key;
  }

  /** Where in a step it stands. */
  private enum Place {
    WATCH,
    SCHEDULED,
    SMALLEST_NORM
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
    return switch (place) {
      case WATCH -> Optional.ofNullable(step.watch().get(key));
      case SCHEDULED -> Optional.ofNullable(step.scheduled().get(key));
      case SMALLEST_NORM -> step.gradientNorm().values().stream().min(Double::compare);
    };
  }
}
