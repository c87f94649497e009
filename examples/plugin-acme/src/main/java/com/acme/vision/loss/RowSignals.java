package com.acme.vision.loss;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a collapse would be seen by. The squares of a row of length 1 are shares that add up to 1,
 * so that rows have an entropy, and student and teacher a divergence. Names are our own: the doctor
 * goes by what we say the numbers are.
 */
final class RowSignals {
  private static final float TINY = 1e-6f;

  private static final Signal SPREAD =
      new Signal(
          SignalRole.TEACHER_ENTROPY,
          "0: all of the teacher's length lies in one output; 1: in all alike",
          Unit.SHARE);
  private static final Signal GAP =
      new Signal(
          SignalRole.STUDENT_DIVERGENCE, "of the student's shares from the teacher's", Unit.NATS);
  private static final Signal NORM =
      new Signal(SignalRole.CENTRE_NORM, "length of the teacher's running mean", Unit.NONE);

  private final Ops ops;

  RowSignals(Ops ops) {
    this.ops = ops;
  }

  /** Of rows of length 1, and of the centre that was taken off the teacher's. */
  Map<String, Watched> of(
      List<Operand<TFloat32>> student, List<Operand<TFloat32>> targets, Operand<TFloat32> center) {
    Operand<TFloat32> taught = shares(targets);
    Operand<TFloat32> said = shares(student.subList(0, targets.size()));
    Operand<TFloat32> entropy = ops.math.neg(mean(taught, log(taught)));
    double most = Math.log(Math.max(2, (double) taught.shape().get(1)));
    Operand<TFloat32> gap = mean(taught, ops.math.sub(log(taught), log(said)));
    Operand<TFloat32> norm =
        ops.math.sqrt(ops.sum(ops.math.square(center), ops.constant(new int[] {0, 1})));
    return Map.of(
        "spread", new Watched(ops.math.mul(entropy, ops.constant((float) (1 / most))), SPREAD),
        "gap", new Watched(gap, GAP),
        "centerNorm", new Watched(norm, NORM));
  }

  /** [rows of all views, outputs]; nothing is learned from them. */
  private Operand<TFloat32> shares(List<Operand<TFloat32>> rows) {
    Operand<TFloat32> all = rows.size() == 1 ? rows.get(0) : ops.concat(rows, ops.constant(0));
    return ops.stopGradient(ops.math.square(all));
  }

  private Operand<TFloat32> log(Operand<TFloat32> shares) {
    return ops.math.log(ops.math.add(shares, ops.constant(TINY)));
  }

  /** Expectation under the shares, the mean over rows. */
  private Operand<TFloat32> mean(Operand<TFloat32> shares, Operand<TFloat32> of) {
    Operand<TFloat32> rows = ops.sum(ops.math.mul(shares, of), ops.constant(1));
    return ops.math.mean(rows, ops.constant(0));
  }
}
