package com.acme.vision.rotation;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.unit.Unit;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Cross entropy between what is said of pictures and how they are turned, the mean over pictures.
 * Watches {@code told}, the share that is right.
 */
record TurnLoss(Ops ops) {
  private static final Signal TOLD =
      Signal.other("pictures of the batch whose turn was told", Unit.SHARE);

  /**
   * The term.
   *
   * @param logits [pictures, turns]
   * @param turns [pictures]
   */
  LossTerm of(Operand<TFloat32> logits, Operand<TInt32> turns) {
    Operand<TFloat32> wanted =
        ops.oneHot(
            turns, ops.constant(TurnClassifier.outputs()), ops.constant(1f), ops.constant(0f));
    Operand<TFloat32> agreed = ops.math.mul(ops.nn.logSoftmax(logits), wanted);
    Operand<TFloat32> entropies = ops.math.neg(ops.sum(agreed, ops.constant(1)));
    return new LossTerm(
        "acme-rotation",
        mean(entropies),
        List.of(),
        Map.of("told", new Watched(told(logits, turns), TOLD)));
  }

  private Operand<TFloat32> told(Operand<TFloat32> logits, Operand<TInt32> turns) {
    Operand<TInt32> said = ops.math.argMax(logits, ops.constant(1), TInt32.class);
    return mean(ops.dtypes.cast(ops.math.equal(said, turns), TFloat32.class));
  }

  private Operand<TFloat32> mean(Operand<TFloat32> pictures) {
    return ops.math.mean(pictures, ops.constant(0));
  }
}
