package org.dino4j.backbones.vit;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.BatchProduct;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * Softmax attention of scaled queries, keys and values, [heads, images, tokens, headWidth] each,
 * with its own backward rule: the row sum of the softmax gradient runs over the few columns of a
 * head instead of over all tokens.
 */
final class AttentionCore {
  private AttentionCore() {}

  /** The attended values, [heads, images, tokens, headWidth]. */
  static Operand<TFloat32> attend(GraphScope at, List<Operand<TFloat32>> queriesKeysValues) {
    return at.segment(
            queriesKeysValues, (inner, in) -> forward(inner.ops(), in), AttentionCore::backward)
        .get(0);
  }

  /** Attended values and softmax weights by plain operations. */
  static List<Operand<TFloat32>> forward(Ops ops, List<Operand<TFloat32>> queriesKeysValues) {
    Operand<TFloat32> weights = weights(ops, queriesKeysValues.get(0), queriesKeysValues.get(1));
    return List.of(BatchProduct.of(ops, weights, queriesKeysValues.get(2)), weights);
  }

  /** Softmax weights, [heads, images, tokens, tokens]. */
  static Operand<TFloat32> weights(Ops ops, Operand<TFloat32> queries, Operand<TFloat32> keys) {
    return ops.nn.softmax(BatchProduct.transposedRight(ops, queries, keys));
  }

  /** The weights are kept for this rule alone; nobody else reads that output. */
  private static List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    Operand<TFloat32> dO = outputGradients.get(0);
    Operand<TFloat32> weights = outputs.get(1);
    Operand<TFloat32> dWeights = BatchProduct.transposedRight(ops, dO, inputs.get(2));
    Operand<TFloat32> rowSum =
        ops.sum(ops.math.mul(dO, outputs.get(0)), ops.constant(-1), Sum.keepDims(true));
    Operand<TFloat32> dScores = ops.math.mul(ops.math.sub(dWeights, rowSum), weights);
    return List.of(
        BatchProduct.of(ops, dScores, inputs.get(1)),
        BatchProduct.transposedLeft(ops, dScores, inputs.get(0)),
        BatchProduct.transposedLeft(ops, weights, dO));
  }
}
