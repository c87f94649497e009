package org.dino4j.backbones.vit;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.Linear;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Multi-head self-attention: {@code qkv} makes queries, keys and values, heads outermost; {@code
 * proj} mixes the heads. The scale of the queries is {@code headWidth ^ -0.5}.
 */
record Attention(VitOptions options) {
  /** Rows [images * tokens, width] of pictures with {@code tokens} tokens each. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows, int tokens) {
    Operand<TFloat32> heads = AttentionCore.attend(at, queriesKeysValues(at, rows, tokens));
    Ops ops = at.ops();
    Operand<TFloat32> together = ops.linalg.transpose(heads, ops.constant(new int[] {1, 2, 0, 3}));
    int width = options.shape().width();
    return new Linear(width, width, true, options.weightInit())
        .apply(at.child("proj"), Tokens.flat(ops, together, width));
  }

  /** Softmax weights, [images, heads, tokens, tokens]. */
  Operand<TFloat32> weights(GraphScope at, Operand<TFloat32> rows, int tokens) {
    List<Operand<TFloat32>> parts = queriesKeysValues(at, rows, tokens);
    Ops ops = at.ops();
    return ops.linalg.transpose(
        AttentionCore.weights(ops, parts.get(0), parts.get(1)),
        ops.constant(new int[] {1, 0, 2, 3}));
  }

  /**
   * Scaled queries, keys, values, [heads, images, tokens, headWidth] each, by one transposition.
   */
  private List<Operand<TFloat32>> queriesKeysValues(
      GraphScope at, Operand<TFloat32> rows, int tokens) {
    VitShape shape = options.shape();
    Linear qkv =
        new Linear(shape.width(), 3 * shape.width(), options.qkvBias(), options.weightInit());
    Ops ops = at.ops();
    Operand<TFloat32> byHead =
        ops.reshape(
            qkv.apply(at.child("qkv"), rows),
            ops.constant(new int[] {-1, tokens, 3 * shape.heads(), shape.headWidth()}));
    Operand<TFloat32> outermost =
        ops.linalg.transpose(byHead, ops.constant(new int[] {2, 0, 1, 3}));
    List<? extends Operand<TFloat32>> parts = ops.split(ops.constant(0), outermost, 3L).output();
    Operand<TFloat32> scale = ops.constant((float) (1 / Math.sqrt(shape.headWidth())));
    return List.of(ops.math.mul(parts.get(0), scale), parts.get(1), parts.get(2));
  }
}
