package org.dino4j.losses.dino;

import java.util.List;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.dino4j.losses.teacher.TeacherSignals;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * How many different prototypes are some teacher row's most likely one, as a share of the most that
 * could be, {@code min(K, rows)}. Rows are those of all views that the teacher saw.
 */
final class PrototypesUsed {
  private static final Signal USED =
      new Signal(
          SignalRole.PROTOTYPES_USED,
          "share of the prototypes that a batch could use; near 0: all pictures get the same",
          Unit.SHARE);

  private PrototypesUsed() {}

  /**
   * Builds the signal.
   *
   * @param logits the teacher's by view, [batch, K] each
   */
  static Watched of(Ops ops, List<Operand<TFloat32>> logits) {
    List<Operand<TInt32>> winners =
        logits.stream()
            .<Operand<TInt32>>map(view -> ops.math.argMax(view, ops.constant(1), TInt32.class))
            .toList();
    Operand<TInt32> all =
        winners.size() == 1 ? winners.get(0) : ops.concat(winners, ops.constant(0));
    double most = Math.min(logits.get(0).shape().get(1), all.shape().get(0));
    return new Watched(
        ops.math.mul(TeacherSignals.different(ops, all), ops.constant((float) (1 / most))), USED);
  }
}
