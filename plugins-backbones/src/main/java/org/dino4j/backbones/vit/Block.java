package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.GeluLinear;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.layer.NormedLinear;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One residual block: {@code x += attn(norm1(x)); x += mlp(norm2(x))}.
 *
 * @param index from 0
 * @param pack the view batches that it works on
 */
record Block(VitOptions options, int index, Pack pack) {
  /** Packed rows [rows, width] to rows of the same shape. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Operand<TFloat32> branch = new Attention(options, pack).apply(place(at), rows);
    return plusFeedForward(at, plus(at, rows, branch, "attn", pack), pack);
  }

  /**
   * Packed rows [rows, width] to what {@link #apply} makes of the class tokens, [images of all view
   * batches, width]: all that the last block need do where nothing else is read.
   */
  Operand<TFloat32> applyToClassRows(GraphScope at, Operand<TFloat32> rows) {
    Pack ofClassRows = pack.ofClassRows();
    Operand<TFloat32> own = pack.classRows(at.ops(), rows, options.shape().width());
    Operand<TFloat32> branch = new Attention(options, pack).applyToClassRows(place(at), rows, own);
    return plusFeedForward(at, plus(at, own, branch, "attn", ofClassRows), ofClassRows);
  }

  /** Softmax attention of this block for one view batch, [images, heads, tokens, tokens]. */
  Operand<TFloat32> attentionWeights(GraphScope at, Operand<TFloat32> rows, int view) {
    return new Attention(options, pack).weights(place(at), rows, view);
  }

  private static Attention.Place place(GraphScope at) {
    return new Attention.Place(at.child("norm1"), at.child("attn"));
  }

  private Operand<TFloat32> plusFeedForward(GraphScope at, Operand<TFloat32> rows, Pack of) {
    VitShape shape = options.shape();
    GraphScope mlp = at.child("mlp");
    LayerNorm norm = new LayerNorm(shape.width(), options.layerNormEps());
    Linear in = new Linear(shape.width(), shape.hidden(), true, options.weightInit());
    Linear out = new Linear(shape.hidden(), shape.width(), true, options.weightInit());
    Operand<TFloat32> hidden =
        new NormedLinear(norm, in).apply(at.child("norm2"), mlp.child("fc1"), rows);
    return plus(at, rows, new GeluLinear(out).apply(mlp.child("fc2"), hidden), "mlp", of);
  }

  private Operand<TFloat32> plus(
      GraphScope at, Operand<TFloat32> rows, Operand<TFloat32> branch, String name, Pack of) {
    return at.ops().math.add(rows, new DropPath(rate(), "dropPath." + name, of).apply(at, branch));
  }

  /** Rises evenly from 0 in the first block to the full rate in the last. */
  private double rate() {
    int last = options.shape().depth() - 1;
    return last == 0 ? 0 : options.dropPath() * index / last;
  }
}
