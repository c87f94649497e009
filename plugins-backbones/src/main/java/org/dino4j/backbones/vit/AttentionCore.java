package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.BatchProduct;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * Softmax attention of packed queries, keys and values with its own backward rule. Heads are
 * brought outermost by one transposition for queries, keys and values together, and the row sum of
 * the softmax gradient runs over the few columns of a head instead of over all tokens. Kept are the
 * transposed rows and the softmax weights of each view batch, and the result.
 *
 * @param heads attention heads
 * @param headWidth columns of one head
 * @param pack the view batches; no token attends to another picture's
 */
record AttentionCore(int heads, int headWidth, Pack pack) {
  /** Rows [rows, 3 * heads * headWidth] to attended rows [rows, heads * headWidth]. */
  Operand<TFloat32> attend(GraphScope at, Operand<TFloat32> queriesKeysValues) {
    return at.segment(
            List.of(queriesKeysValues),
            (inner, in) -> forward(inner.ops(), in.get(0)),
            this::backward)
        .get(0);
  }

  /** The attended rows; then, by view batch, queries, keys and values by head and the weights. */
  List<Operand<TFloat32>> forward(Ops ops, Operand<TFloat32> queriesKeysValues) {
    List<Operand<TFloat32>> attended = new ArrayList<>();
    List<Operand<TFloat32>> kept = new ArrayList<>();
    for (int view = 0; view < pack.size(); view++) {
      Operand<TFloat32> rows = pack.rows(ops, queriesKeysValues, view);
      Operand<TFloat32> byHead = byHead(ops, rows, view, 3);
      Operand<TFloat32> weights = weights(ops, part(ops, byHead, 0), part(ops, byHead, 1));
      Operand<TFloat32> heads = BatchProduct.of(ops, weights, part(ops, byHead, 2));
      attended.add(rows(ops, heads));
      kept.add(byHead);
      kept.add(weights);
    }
    List<Operand<TFloat32>> outputs = new ArrayList<>(List.of(Pack.joined(ops, attended)));
    outputs.addAll(kept);
    return outputs;
  }

  /** Softmax weights of one view batch's rows, [heads, images, tokens, tokens]. */
  Operand<TFloat32> weights(Ops ops, Operand<TFloat32> queriesKeysValues, int view) {
    Operand<TFloat32> byHead = byHead(ops, pack.rows(ops, queriesKeysValues, view), view, 3);
    return weights(ops, part(ops, byHead, 0), part(ops, byHead, 1));
  }

  /** Softmax weights, [heads, images, queries, keys]. */
  Operand<TFloat32> weights(Ops ops, Operand<TFloat32> queries, Operand<TFloat32> keys) {
    Operand<TFloat32> scaled = ops.math.mul(queries, scale(ops));
    return ops.nn.softmax(BatchProduct.transposedRight(ops, scaled, keys));
  }

  /** Rows of one view batch to [kinds * heads, images, tokens, headWidth]. */
  Operand<TFloat32> byHead(Ops ops, Operand<TFloat32> rows, int view, int kinds) {
    int tokens = pack.views().get(view).tokens();
    Operand<TFloat32> split =
        ops.reshape(rows, ops.constant(new int[] {-1, tokens, kinds * heads, headWidth}));
    return ops.linalg.transpose(split, ops.constant(new int[] {2, 0, 1, 3}));
  }

  /** The heads of one kind: queries, keys or values. */
  Operand<TFloat32> part(Ops ops, Operand<TFloat32> byHead, int kind) {
    return ops.slice(
        byHead,
        ops.constant(new int[] {kind * heads, 0, 0, 0}),
        ops.constant(new int[] {heads, -1, -1, -1}));
  }

  /** From [kinds * heads, images, tokens, headWidth] back to rows. */
  Operand<TFloat32> rows(Ops ops, Operand<TFloat32> byHead, int kinds) {
    Operand<TFloat32> together = ops.linalg.transpose(byHead, ops.constant(new int[] {1, 2, 0, 3}));
    return Tokens.flat(ops, together, kinds * heads * headWidth);
  }

  private Operand<TFloat32> rows(Ops ops, Operand<TFloat32> byHead) {
    return rows(ops, byHead, 1);
  }

  private Operand<TFloat32> scale(Ops ops) {
    return ops.constant((float) (1 / Math.sqrt(headWidth)));
  }

  private List<Operand<TFloat32>> backward(
      Ops ops,
      List<Operand<TFloat32>> inputs,
      List<Operand<TFloat32>> outputs,
      List<Operand<TFloat32>> outputGradients) {
    List<Operand<TFloat32>> all = new ArrayList<>();
    for (int view = 0; view < pack.size(); view++) {
      Operand<TFloat32> dO = pack.rows(ops, outputGradients.get(0), view);
      Operand<TFloat32> o = pack.rows(ops, outputs.get(0), view);
      all.add(
          rows(
              ops,
              backward(ops, view, dO, o, outputs.get(1 + 2 * view), outputs.get(2 + 2 * view)),
              3));
    }
    return List.of(Pack.joined(ops, all));
  }

  /**
   * With the softmax weights P: {@code dV = P^T dO}, {@code dS = (dO V^T - rowSum(dO * O)) * P},
   * {@code dQ = scale * dS K}, {@code dK = scale * dS^T Q}. The scale is taken into dO once for
   * both.
   */
  private Operand<TFloat32> backward(
      Ops ops,
      int view,
      Operand<TFloat32> dO,
      Operand<TFloat32> o,
      Operand<TFloat32> byHead,
      Operand<TFloat32> weights) {
    Operand<TFloat32> gradient = byHead(ops, dO, view, 1);
    Operand<TFloat32> scaled = ops.math.mul(gradient, scale(ops));
    Operand<TFloat32> dWeights = BatchProduct.transposedRight(ops, scaled, part(ops, byHead, 2));
    Operand<TFloat32> along = ops.math.mul(rowSums(ops, dO, o, view), scale(ops));
    Operand<TFloat32> dScores = ops.math.mul(ops.math.sub(dWeights, along), weights);
    return ops.concat(
        List.of(
            BatchProduct.of(ops, dScores, part(ops, byHead, 1)),
            BatchProduct.transposedLeft(ops, dScores, part(ops, byHead, 0)),
            BatchProduct.transposedLeft(ops, weights, gradient)),
        ops.constant(0));
  }

  /** Sums over the columns of each head, [heads, images, tokens, 1]. */
  private Operand<TFloat32> rowSums(Ops ops, Operand<TFloat32> dO, Operand<TFloat32> o, int view) {
    int tokens = pack.views().get(view).tokens();
    Operand<TFloat32> products =
        ops.reshape(ops.math.mul(dO, o), ops.constant(new int[] {-1, tokens, heads, headWidth}));
    Operand<TFloat32> sums = ops.sum(products, ops.constant(-1), Sum.keepDims(true));
    return ops.linalg.transpose(sums, ops.constant(new int[] {2, 0, 1, 3}));
  }
}
