package org.dino4j.losses.teacher;

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
 * </ul>
 */
public final class TeacherSignals {
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

  private TeacherSignals() {}

  /**
   * Builds the signals.
   *
   * @param crossEntropy mean of {@code H(q, p)}
   * @param entropy mean of {@code H(q)}
   * @param prototypes K
   */
  public static Map<String, Watched> of(
      Ops ops, Operand<TFloat32> crossEntropy, Operand<TFloat32> entropy, long prototypes) {
    return Map.of(
        "teacherEntropy",
        new Watched(entropy, ENTROPY),
        "teacherEntropyShare",
        new Watched(share(ops, entropy, prototypes), SHARE),
        "studentDivergence",
        new Watched(ops.math.sub(crossEntropy, entropy), DIVERGENCE));
  }

  private static Operand<TFloat32> share(Ops ops, Operand<TFloat32> entropy, long prototypes) {
    return prototypes == 1
        ? ops.constant(1f)
        : ops.math.mul(entropy, ops.constant((float) (1 / Math.log((double) prototypes))));
  }

  /** How many different prototypes are the most likely ones of some rows. */
  public static Operand<TFloat32> different(Ops ops, Operand<TInt32> winners) {
    Operand<TInt32> different = ops.size(ops.unique(winners, ops.constant(new int[0])).y());
    return ops.dtypes.cast(different, TFloat32.class);
  }
}
