package org.dino4j.losses.ibot;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * The moving average of the teacher's logits of hidden patches. Sum and number of the patches are
 * observed apart, as micro-batches hide differently many; a step that hides none leaves the centre
 * as it is, where the references divide by 0.
 *
 * <p>Not a {@code CENTRE} to whoever looks at a snapshot: it is not taken off class tokens.
 */
final class PatchCenter {
  private final GraphScope at;
  private final State state;
  private final double momentum;

  PatchCenter(GraphScope at, long outputs, double momentum) {
    this.at = at;
    this.state = at.state("center", Shape.of(1, outputs), Initializer.zeros());
    this.momentum = momentum;
  }

  /** From before the step, [1, outputs]. */
  Operand<TFloat32> value() {
    return state.value();
  }

  /**
   * What must follow the step.
   *
   * @param logits the teacher's, [rows, outputs]
   * @param counts 1 for a row that counts, else 0; [rows, 1]
   */
  StateUpdate after(Operand<TFloat32> logits, Operand<TFloat32> counts) {
    Ops ops = at.ops();
    Operand<TFloat32> rows =
        ops.concat(List.of(ops.math.mul(logits, counts), counts), ops.constant(1));
    Operand<TFloat32> sums = ops.sum(at.allRows(rows), ops.constant(0), Sum.keepDims(true));
    return new StateUpdate(state, ops.stopGradient(sums), StateUpdate.Reduce.SUM, this::next);
  }

  private Operand<TFloat32> next(Ops ops, Operand<TFloat32> old, Operand<TFloat32> observed) {
    int outputs = Math.toIntExact(state.shape().get(1));
    List<Operand<TFloat32>> parts =
        List.copyOf(ops.splitV(observed, ops.array(outputs, 1), ops.constant(1), 2L).output());
    Operand<TFloat32> count = parts.get(1);
    Operand<TFloat32> any = ops.math.minimum(count, ops.constant(1f));
    Operand<TFloat32> mean = ops.math.divNoNan(parts.get(0), count);
    Operand<TFloat32> share = ops.math.mul(any, ops.constant((float) (1 - momentum)));
    Operand<TFloat32> kept = ops.math.sub(ops.constant(1f), share);
    return ops.math.add(ops.math.mul(old, kept), ops.math.mul(mean, share));
  }
}
