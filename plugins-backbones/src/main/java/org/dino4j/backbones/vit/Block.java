package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One residual block: {@code x += ls1(attn(norm1(x))); x += ls2(mlp(norm2(x)))}, where the scales
 * {@code ls} are DINOv2's.
 *
 * @param index from 0
 * @param pack the view batches that it works on
 */
record Block(VitOptions options, int index, Pack pack) {
  /** Packed rows [rows, width] to rows of the same shape. */
  Operand<TFloat32> apply(GraphScope at, Operand<TFloat32> rows) {
    Operand<TFloat32> mixed =
        residual("attn", pack)
            .plus(at, rows, (of, in) -> scaled(at, "ls1", attention(of).apply(place(at), in)));
    return plusFeedForward(at, mixed, pack);
  }

  /**
   * Packed rows [rows, width] to what {@link #apply} makes of the class tokens, [images of all view
   * batches, width]: all that the last block need do where nothing else is read.
   */
  Operand<TFloat32> applyToClassRows(GraphScope at, Operand<TFloat32> rows) {
    Pack ofClassRows = pack.ofClassRows();
    Operand<TFloat32> own = pack.classRows(at.ops(), rows, options.shape().width());
    Operand<TFloat32> branch =
        scaled(at, "ls1", attention(pack).applyToClassRows(place(at), rows, own));
    Operand<TFloat32> mixed = residual("attn", ofClassRows).plus(at, own, (of, in) -> branch);
    return plusFeedForward(at, mixed, ofClassRows);
  }

  /** Softmax attention of this block for one view batch, [images, heads, tokens, tokens]. */
  Operand<TFloat32> attentionWeights(GraphScope at, Operand<TFloat32> rows, int view) {
    return attention(pack).weights(place(at), rows, view);
  }

  private Operand<TFloat32> plusFeedForward(GraphScope at, Operand<TFloat32> rows, Pack of) {
    FeedForward part = new FeedForward(options);
    return residual("mlp", of)
        .plus(
            at,
            rows,
            (kept, in) -> scaled(at, "ls2", part.apply(at.child("norm2"), at.child("mlp"), in)));
  }

  private Residual residual(String branch, Pack of) {
    return new Residual(options.dropPath(index), options.dropPathForm(), "dropPath." + branch, of);
  }

  private Operand<TFloat32> scaled(GraphScope at, String name, Operand<TFloat32> branch) {
    return options
        .layerScale()
        .map(start -> new LayerScale(options.shape().width(), start).apply(at.child(name), branch))
        .orElse(branch);
  }

  private Attention attention(Pack of) {
    return new Attention(options, of);
  }

  private static Attention.Place place(GraphScope at) {
    return new Attention.Place(at.child("norm1"), at.child("attn"));
  }
}
