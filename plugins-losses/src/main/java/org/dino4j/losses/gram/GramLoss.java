package org.dino4j.losses.gram;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.layer.BatchProduct;
import org.dino4j.api.loss.FeatureMapLoss;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.unit.Unit;
import org.dino4j.losses.rows.UnitRows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Gram anchoring (Siméoni et al., "DINOv3", arXiv:2508.10104, section 4): patch features of long
 * trainings come to resemble one another all over a picture. So the student's patches are to
 * resemble one another as those of an earlier teacher did, whatever the features themselves are.
 *
 * <p>{@code X} are the patch features of a picture, each brought to length 1; the value is the mean
 * over pictures and pairs of patches of {@code (X_s X_s^T - X_g X_g^T)^2}.
 *
 * <p>Watches {@code patchSimilarity} and {@code anchorSimilarity}: the mean cosine of two different
 * patches of a picture, of the student and of the other network. It rises as dense features decay.
 */
public final class GramLoss implements FeatureMapLoss {
  private static final Signal STUDENT =
      Signal.other("mean cosine of two patches of a picture, of the student", Unit.NONE);
  private static final Signal ANCHOR =
      Signal.other("mean cosine of two patches of a picture, of the earlier teacher", Unit.NONE);

  @Inject
  public GramLoss() {}

  @Override
  public LossTerm of(GraphScope at, FeatureMap student, FeatureMap other) {
    Ops ops = at.ops();
    Operand<TFloat32> learned = gram(ops, student.tokens());
    Operand<TFloat32> anchor = ops.stopGradient(gram(ops, other.tokens()));
    return new LossTerm(
        "gram",
        mean(ops, ops.math.square(ops.math.sub(learned, anchor))),
        List.of(),
        Map.of(
            "patchSimilarity",
            new Watched(similarity(ops, ops.stopGradient(learned)), STUDENT),
            "anchorSimilarity",
            new Watched(similarity(ops, anchor), ANCHOR)));
  }

  /** Cosines of all pairs of patches of a picture, [images, patches, patches]. */
  private static Operand<TFloat32> gram(Ops ops, Operand<TFloat32> tokens) {
    Operand<TFloat32> rows = UnitRows.of(ops, tokens);
    return BatchProduct.transposedRight(ops, rows, rows);
  }

  private static Operand<TFloat32> mean(Ops ops, Operand<TFloat32> values) {
    return ops.math.mean(values, ops.constant(new int[] {0, 1, 2}));
  }

  /** Mean cosine without the diagonal's, which are 1; a single patch has none. */
  private static Operand<TFloat32> similarity(Ops ops, Operand<TFloat32> gram) {
    long patches = gram.shape().get(1);
    if (patches == 1) {
      return ops.constant(0f);
    }
    Operand<TFloat32> all = mean(ops, gram);
    Operand<TFloat32> diagonal = ops.constant((float) (1.0 / patches));
    return ops.math.mul(
        ops.math.sub(all, diagonal), ops.constant((float) (patches / (patches - 1.0))));
  }
}
