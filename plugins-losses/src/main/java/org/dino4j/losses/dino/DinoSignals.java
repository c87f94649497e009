package org.dino4j.losses.dino;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What can be seen of a collapse in what the teacher says. A loss {@code H(q, p) = H(q) + KL(q |
 * p)} alone does not tell a collapse from learning (Caron et al., arXiv:2104.14294, section 5.3).
 *
 * <ul>
 *   <li>{@code teacherEntropy}: the mean of {@code H(q_i)} in nats; to {@code ln K} or to 0 as the
 *       teacher collapses.
 *   <li>{@code teacherEntropyShare}: the same as a share of {@code ln K}, the entropy of a teacher
 *       that prefers no prototype; 1 where there is but one prototype.
 *   <li>{@code studentDivergence}: the mean of {@code KL(q_i | p_j)} in nats; to 0 in every
 *       collapse.
 *   <li>{@code prototypesUsed}: how many different prototypes are some teacher row's most likely
 *       one, as a share of the most that could be, {@code min(K, rows)}. Rows are those of all
 *       views that the teacher saw.
 * </ul>
 */
final class DinoSignals {
  private static final Signal ENTROPY =
      new Signal(SignalRole.TEACHER_ENTROPY, "mean entropy of the teacher's rows", Unit.NATS);
  private static final Signal SHARE =
      new Signal(
          SignalRole.TEACHER_ENTROPY,
          "0: the teacher is always sure of one prototype; 1: it prefers none",
          Unit.SHARE);
  private static final Signal DIVERGENCE =
      new Signal(
          SignalRole.STUDENT_DIVERGENCE,
          "nats between what teacher and student say; 0: nothing is left to learn, or both collapsed",
          Unit.NATS);
  private static final Signal USED =
      new Signal(
          SignalRole.PROTOTYPES_USED,
          "share of the prototypes that a batch could use; near 0: all pictures get the same",
          Unit.SHARE);

  private DinoSignals() {}

  /**
   * Builds the signals.
   *
   * @param logits the teacher's by view, centred and sharpened, [batch, K] each
   * @param value the loss
   * @param entropy of the teacher's rows
   */
  static Map<String, Watched> of(
      Ops ops, List<Operand<TFloat32>> logits, Operand<TFloat32> value, Operand<TFloat32> entropy) {
    return Map.of(
        "teacherEntropy",
        new Watched(entropy, ENTROPY),
        "teacherEntropyShare",
        new Watched(share(ops, entropy, logits.get(0).shape().get(1)), SHARE),
        "studentDivergence",
        new Watched(ops.math.sub(value, entropy), DIVERGENCE),
        "prototypesUsed",
        new Watched(prototypesUsed(ops, logits), USED));
  }

  private static Operand<TFloat32> share(Ops ops, Operand<TFloat32> entropy, long prototypes) {
    return prototypes == 1
        ? ops.constant(1f)
        : ops.math.mul(entropy, ops.constant((float) (1 / Math.log((double) prototypes))));
  }

  private static Operand<TFloat32> prototypesUsed(Ops ops, List<Operand<TFloat32>> logits) {
    List<Operand<TInt32>> winners =
        logits.stream()
            .<Operand<TInt32>>map(view -> ops.math.argMax(view, ops.constant(1), TInt32.class))
            .toList();
    Operand<TInt32> all =
        winners.size() == 1 ? winners.get(0) : ops.concat(winners, ops.constant(0));
    Operand<TInt32> different = ops.size(ops.unique(all, ops.constant(new int[0])).y());
    double most = Math.min(logits.get(0).shape().get(1), all.shape().get(0));
    return ops.math.mul(
        ops.dtypes.cast(different, TFloat32.class), ops.constant((float) (1 / most)));
  }
}
