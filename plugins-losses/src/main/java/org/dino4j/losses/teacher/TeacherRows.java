package org.dino4j.losses.teacher;

import java.util.List;
import org.dino4j.api.graph.StateUpdate;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a teacher says, view by view. Nothing is learned through it.
 *
 * @param probabilities [rows, prototypes] each
 * @param logits whose softmax they are
 * @param updates what must follow the step
 */
public record TeacherRows(
    List<Operand<TFloat32>> probabilities,
    List<Operand<TFloat32>> logits,
    List<StateUpdate> updates) {
  /** The smallest number of full precision: what has no share has a logarithm, too. */
  private static final float LEAST = Float.MIN_NORMAL;

  public TeacherRows {
    probabilities = List.copyOf(probabilities);
    logits = List.copyOf(logits);
    updates = List.copyOf(updates);
  }

  /** What follows from logits that are centred and sharpened. */
  public static TeacherRows softmax(
      Ops ops, List<Operand<TFloat32>> logits, List<StateUpdate> updates) {
    return new TeacherRows(
        logits.stream()
            .<Operand<TFloat32>>map(view -> ops.stopGradient(ops.nn.softmax(view)))
            .toList(),
        logits,
        updates);
  }

  /** Shares that were dealt out. */
  public static TeacherRows shares(Ops ops, List<Operand<TFloat32>> shares) {
    return new TeacherRows(
        shares,
        shares.stream()
            .<Operand<TFloat32>>map(
                view -> ops.math.log(ops.math.maximum(view, ops.constant(LEAST))))
            .toList(),
        List.of());
  }
}
