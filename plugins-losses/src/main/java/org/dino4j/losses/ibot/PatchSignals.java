package org.dino4j.losses.ibot;

import java.util.HashMap;
import java.util.Map;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.dino4j.losses.teacher.TeacherRows;
import org.dino4j.losses.teacher.TeacherSignals;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * {@link TeacherSignals} of hidden patches, each image counted alike, and
 *
 * <ul>
 *   <li>{@code hiddenPatches}: how many there are;
 *   <li>{@code centerNorm}: length of the centre, if there is one;
 *   <li>{@code prototypesUsed}: how many different prototypes are some patch's most likely one, as
 *       a share of the most that could be. No rule knows it: neighbouring patches look alike, so
 *       how many a sound training uses depends on the pictures.
 * </ul>
 */
final class PatchSignals {
  private static final Signal HIDDEN = Signal.other("patches hidden from the student", Unit.NONE);
  private static final Signal USED =
      Signal.other("share of the prototypes that the hidden patches could use", Unit.SHARE);

  private static final Signal CENTER =
      new Signal(
          SignalRole.CENTRE_NORM, "length of what is taken off the teacher's logits", Unit.NONE);

  private PatchSignals() {}

  /**
   * Builds the signals.
   *
   * @param crossEntropy of each row
   */
  static Map<String, Watched> of(
      WeightedRows weighted, TeacherRows targets, Operand<TFloat32> crossEntropy) {
    Ops ops = weighted.ops();
    Operand<TFloat32> logits = targets.logits().get(0);
    Operand<TFloat32> entropy =
        ops.nn.softmaxCrossEntropyWithLogits(logits, targets.probabilities().get(0)).loss();
    Operand<TFloat32> hidden = ops.sum(weighted.counts(), ops.constant(0));
    Map<String, Watched> watch =
        new HashMap<>(
            TeacherSignals.of(
                ops,
                weighted.mean(crossEntropy),
                weighted.mean(ops.stopGradient(entropy)),
                logits.shape().get(1)));
    watch.put("hiddenPatches", new Watched(hidden, HIDDEN));
    watch.put("prototypesUsed", new Watched(used(weighted, logits, hidden), USED));
    targets
        .updates()
        .forEach(
            update ->
                watch.put("centerNorm", new Watched(norm(ops, update.target().value()), CENTER)));
    return watch;
  }

  private static Operand<TFloat32> norm(Ops ops, Operand<TFloat32> center) {
    return ops.math.sqrt(ops.math.mul(ops.constant(2f), ops.nn.l2Loss(center)));
  }

  /** A row that does not count is taken for one that does, so that it adds no prototype. */
  private static Operand<TFloat32> used(
      WeightedRows weighted, Operand<TFloat32> logits, Operand<TFloat32> hidden) {
    Ops ops = weighted.ops();
    Operand<TBool> counts = ops.math.greater(weighted.weights(), ops.constant(0f));
    Operand<TInt32> winners = ops.math.argMax(logits, ops.constant(1), TInt32.class);
    Operand<TInt32> last = ops.max(ops.select(counts, winners, ops.constant(0)), ops.constant(0));
    Operand<TFloat32> different = TeacherSignals.different(ops, ops.select(counts, winners, last));
    Operand<TFloat32> most = ops.math.minimum(hidden, ops.constant((float) logits.shape().get(1)));
    return ops.math.divNoNan(ops.math.minimum(different, most), most);
  }
}
