package org.dino4j.methods.distillation;

import java.util.Map;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.unit.Unit;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * How much the patches of a picture resemble one another: the mean cosine of two of them. It rises
 * in long trainings while class tokens still get better, and dense features decay (Siméoni et al.,
 * "DINOv3", arXiv:2508.10104, section 4.1).
 *
 * <p>The sum of the cosines of all pairs of {@code n} unit vectors is the square of the length of
 * their sum, so no pair is ever formed.
 */
final class PatchSimilarity {
  private static final float SHORTEST = 1e-12f;

  private static final Signal SIGNAL =
      Signal.other(
          "mean cosine of two patches of a picture, of the teacher; its rise is a drift of dense features",
          Unit.NONE);

  private PatchSimilarity() {}

  /** The signal by its name; none of a picture that is a single patch. */
  static Map<String, Watched> watch(Ops ops, FeatureMap patches) {
    return patches.tokens().shape().get(1) < 2
        ? Map.of()
        : Map.of("patchSimilarity", new Watched(of(ops, patches.tokens()), SIGNAL));
  }

  /**
   * Builds the mean cosine.
   *
   * @param tokens [images, patches, width]
   */
  static Operand<TFloat32> of(Ops ops, Operand<TFloat32> tokens) {
    float patches = tokens.shape().get(1);
    Operand<TFloat32> lengths =
        ops.math.sqrt(
            ops.sum(ops.math.square(tokens), ops.constant(new int[] {2}), Sum.keepDims(true)));
    Operand<TFloat32> units =
        ops.math.div(tokens, ops.math.maximum(lengths, ops.constant(SHORTEST)));
    Operand<TFloat32> sums = ops.sum(units, ops.constant(new int[] {1}));
    Operand<TFloat32> all = ops.sum(ops.math.square(sums), ops.constant(new int[] {1}));
    Operand<TFloat32> own = ops.sum(ops.math.square(units), ops.constant(new int[] {1, 2}));
    return ops.stopGradient(
        ops.math.mean(
            ops.math.div(ops.math.sub(all, own), ops.constant(patches * (patches - 1))),
            ops.constant(0)));
  }
}
