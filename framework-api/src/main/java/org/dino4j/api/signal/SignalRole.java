package org.dino4j.api.signal;

/**
 * What a watched number tells of a training. The doctor's rules ask for a role in the unit that is
 * said here; in other units it is shown to readers alone.
 */
public enum SignalRole {
  /**
   * Entropy of what a teacher says of single pictures. As a share of the largest possible one, ln
   * K, the doctor watches it: 0, the teacher is always sure of one output; 1, it prefers none. In
   * nats it is shown.
   */
  TEACHER_ENTROPY,
  /** The same of the student. */
  STUDENT_ENTROPY,
  /** Divergence of the student from the teacher, in nats; 0: nothing is left to learn. */
  STUDENT_DIVERGENCE,
  /** How many of the prototypes that a batch could use are some row's likeliest, as a share. */
  PROTOTYPES_USED,
  /** Directions in which features vary, in dimensions; near 1: one number would do. */
  EFFECTIVE_RANK,
  /** How many pictures of a batch have just the features of another one, as a share. */
  EQUAL_ROWS,
  /** Length of what is taken off a teacher's logits. */
  CENTRE_NORM,
  /** Gradient norms above the clip, as a share; 1: the clip sets every step's size. */
  GRADIENTS_CLIPPED,
  /** Share of its old weights that a teacher keeps; 0: it is the student. */
  TEACHER_MOMENTUM,
  /** Worth logging, and no rule knows it. */
  OTHER
}
