package org.dino4j.engine.doctor;

import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;

/**
 * A number of a step that the rules look at, whoever it is from. A run need not have all of them.
 */
enum Vital {
  ENTROPY(
      "teacher entropy / ln K",
      "0: the teacher is always sure of one prototype; 1: it prefers none",
      SignalRole.TEACHER_ENTROPY,
      Unit.SHARE),
  DIVERGENCE(
      "KL(teacher | student)",
      "nats between what teacher and student say; 0: nothing is left to learn, or both collapsed",
      SignalRole.STUDENT_DIVERGENCE,
      Unit.NATS),
  PROTOTYPES(
      "prototypes used",
      "share of the prototypes that a batch could use; near 0: all pictures get the same",
      SignalRole.PROTOTYPES_USED,
      Unit.SHARE),
  RANK(
      "effective rank",
      "directions in which the teacher's features vary; near 1: one number would do",
      SignalRole.EFFECTIVE_RANK,
      Unit.DIMENSIONS),
  EQUAL(
      "equal features",
      "share of a batch's pictures that have just the features of another one",
      SignalRole.EQUAL_ROWS,
      Unit.SHARE),
  CLIPPED(
      "gradients clipped",
      "share of the gradient norms above the clip; 1: the clip sets every step's size",
      SignalRole.GRADIENTS_CLIPPED,
      Unit.SHARE),
  /** Of a step itself: nobody needs to declare it. */
  GRADIENT(
      "smallest gradient norm",
      "of all modules; 0: a module is cut off from the loss",
      SignalRole.OTHER,
      Unit.NONE),
  MOMENTUM(
      "teacher momentum",
      "share of its old weights that the teacher keeps; 0: it is the student",
      SignalRole.TEACHER_MOMENTUM,
      Unit.SHARE);

  private final String label;
  private final String meaning;
  private final SignalRole role;
  private final Unit unit;

  Vital(String label, String meaning, SignalRole role, Unit unit) {
    this.label = label;
    this.meaning = meaning;
    this.role = role;
    this.unit = unit;
  }

  /** What it is called in tables and sentences. */
  String label() {
    return label;
  }

  /** How to read it. */
  String meaning() {
    return meaning;
  }

  /** What its owner must say of it. */
  SignalRole role() {
    return role;
  }

  /** What it must be counted in. */
  Unit unit() {
    return unit;
  }
}
