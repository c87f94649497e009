package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.GeluLinear;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.layer.NormedLinear;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A norm, then the feed-forward part of a block. */
record FeedForward(VitOptions options) {
  /** Packed rows to packed rows, [rows, width]. */
  Operand<TFloat32> apply(GraphScope normAt, GraphScope mlp, Operand<TFloat32> rows) {
    return switch (options.feedForward()) {
      case MLP -> plain(normAt, mlp, rows);
      case SWIGLU -> gated(normAt, mlp, rows, false);
      case SWIGLU_ALIGNED -> gated(normAt, mlp, rows, true);
    };
  }

  private Operand<TFloat32> plain(GraphScope normAt, GraphScope mlp, Operand<TFloat32> rows) {
    VitShape shape = options.shape();
    Operand<TFloat32> hidden =
        normed(layer(shape.width(), shape.hidden())).apply(normAt, mlp.child("fc1"), rows);
    return new GeluLinear(layer(shape.hidden(), shape.width())).apply(mlp.child("fc2"), hidden);
  }

  private Operand<TFloat32> gated(
      GraphScope normAt, GraphScope mlp, Operand<TFloat32> rows, boolean separate) {
    VitShape shape = options.shape();
    SwiGlu part =
        new SwiGlu(
            shape.width(), shape.hidden(), separate, options.ffnBias(), options.weightInit());
    NormedLinear gates = normed(layer(shape.width(), 2 * shape.hidden()));
    return part.out(mlp, gates.apply(normAt, part.gates(mlp), rows));
  }

  private NormedLinear normed(Linear linear) {
    return new NormedLinear(new LayerNorm(options.shape().width(), options.layerNormEps()), linear);
  }

  private Linear layer(int inputs, int outputs) {
    return new Linear(inputs, outputs, options.ffnBias(), options.weightInit());
  }
}
