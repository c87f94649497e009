package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.Gelu;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.layer.Linear;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One residual block: {@code x += attn(norm1(x)); x += mlp(norm2(x))}.
 *
 * @param index from 0
 */
record Block(VitOptions options, int index) {
  /** What a block must know of the view batch it works on. */
  record View(int number, long images, int tokens) {}

  /** Rows [images * tokens, width] to rows of the same shape. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows, View view) {
    Operand<TFloat32> attended =
        plus(at, rows, attention(at, normed(at, "norm1", rows), view), "attn", view);
    return plus(at, attended, feedForward(at, normed(at, "norm2", attended)), "mlp", view);
  }

  /** Softmax attention of this block for rows that enter it, [images, heads, tokens, tokens]. */
  Operand<TFloat32> attentionWeights(GraphScope at, Operand<TFloat32> rows, View view) {
    return new Attention(options)
        .weights(at.child("attn"), normed(at, "norm1", rows), view.tokens());
  }

  private Operand<TFloat32> attention(GraphScope at, Operand<TFloat32> rows, View view) {
    return new Attention(options).apply(at.child("attn"), rows, view.tokens());
  }

  private Operand<TFloat32> feedForward(GraphScope at, Operand<TFloat32> rows) {
    GraphScope mlp = at.child("mlp");
    VitShape shape = options.shape();
    Linear in = new Linear(shape.width(), shape.hidden(), true, options.weightInit());
    Linear out = new Linear(shape.hidden(), shape.width(), true, options.weightInit());
    Operand<TFloat32> hidden = Gelu.apply(mlp, in.apply(mlp.child("fc1"), rows));
    return out.apply(mlp.child("fc2"), hidden);
  }

  private Operand<TFloat32> plus(
      GraphScope at, Operand<TFloat32> rows, Operand<TFloat32> branch, String name, View view) {
    DropPath drop = new DropPath(rate(), "dropPath." + name + "." + view.number(), view.images());
    return at.ops().math.add(rows, drop.apply(at, branch, view.tokens(), options.shape().width()));
  }

  private Operand<TFloat32> normed(GraphScope at, String name, Operand<TFloat32> rows) {
    return new LayerNorm(options.shape().width(), options.layerNormEps())
        .apply(at.child(name), rows);
  }

  /** Rises evenly from 0 in the first block to the full rate in the last. */
  private double rate() {
    int last = options.shape().depth() - 1;
    return last == 0 ? 0 : options.dropPath() * index / last;
  }
}
