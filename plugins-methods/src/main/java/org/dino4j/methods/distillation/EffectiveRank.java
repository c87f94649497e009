package org.dino4j.methods.distillation;

import java.util.Map;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * In how many directions features vary: the participation ratio {@code (tr C)^2 / tr(C^2)} of their
 * covariance {@code C} (Gao et al., "A theory of multineuronal dimensionality, dynamics and
 * measurement", bioRxiv 214262). It is r if the variance lies equally in r directions, at most the
 * width or one less than the rows, and 0 where nothing varies.
 *
 * <p>RankMe (Garrido et al., arXiv:2210.02885) takes the Shannon entropy of all singular values and
 * so needs them one by one, every step. The ratio is the Renyi entropy of order 2 of the
 * eigenvalues, and two sums of squares of the centred rows X give it: {@code |X|^4 / |X X^T|^2}. It
 * is never above RankMe's on the same rows.
 */
final class EffectiveRank {
  /** Below this share of the features' mean square a variance is what rounding leaves. */
  private static final double ROUNDING = 1e-9;

  /** So few rows leave no room to tell one direction from many. */
  private static final long FEWEST_ROWS = 8;

  private static final Signal SIGNAL =
      new Signal(
          SignalRole.EFFECTIVE_RANK,
          "directions in which the teacher's features vary; near 1: one number would do",
          Unit.DIMENSIONS);

  private EffectiveRank() {}

  /** The signal by its name; none if there are too few rows to say anything. */
  static Map<String, Watched> watch(Ops ops, Operand<TFloat32> features) {
    return features.shape().get(0) < FEWEST_ROWS
        ? Map.of()
        : Map.of("effectiveRank", new Watched(of(ops, features), SIGNAL));
  }

  /**
   * Builds the rank.
   *
   * @param features [rows, width]
   */
  static Operand<TFloat32> of(Ops ops, Operand<TFloat32> features) {
    Operand<TFloat32> mean = ops.math.mean(features, ops.constant(0), Mean.keepDims(true));
    Operand<TFloat32> centred = ops.math.sub(features, mean);
    boolean wide = features.shape().get(1) > features.shape().get(0);
    Operand<TFloat32> gram =
        ops.linalg.matMul(centred, centred, MatMul.transposeA(!wide), MatMul.transposeB(wide));
    Operand<TFloat32> all = squares(ops, features);
    Operand<TFloat32> varying = ops.math.divNoNan(squares(ops, centred), all);
    Operand<TFloat32> spread = squares(ops, ops.math.divNoNan(gram, all));
    return ops.stopGradient(
        ops.math.div(
            ops.math.square(varying),
            ops.math.add(spread, ops.constant((float) (ROUNDING * ROUNDING)))));
  }

  private static Operand<TFloat32> squares(Ops ops, Operand<TFloat32> values) {
    return ops.math.mul(ops.constant(2f), ops.nn.l2Loss(values));
  }
}
