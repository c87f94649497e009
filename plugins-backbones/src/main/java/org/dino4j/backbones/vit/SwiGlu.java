package org.dino4j.backbones.vit;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.layer.LinearInit;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A gated feed-forward part (Shazeer, arXiv:2002.05202): {@code w3(silu(w1 x) * w2 x)}.
 *
 * @param separate whether w1 and w2 are two layers, or one layer {@code w12} with w1 first
 */
record SwiGlu(int width, int hidden, boolean separate, boolean bias, LinearInit init) {
  /**
   * DINOv2's width of the gates: two thirds of a plain feed-forward part's, which has two matrices
   * where this one has three, up to a multiple.
   */
  static int hidden(int ofPlain, int multiple) {
    int thirds = (int) (ofPlain * 2.0 / 3);
    return (thirds + multiple - 1) / multiple * multiple;
  }

  /** The layer that makes both gates, [2 * hidden, width]. */
  Linear.Weights gates(GraphScope mlp) {
    if (!separate) {
      return new Linear(width, 2 * hidden, bias, init).weights(mlp.child("w12"));
    }
    Linear one = new Linear(width, hidden, bias, init);
    Linear.Weights first = one.weights(mlp.child("w1"));
    Linear.Weights second = one.weights(mlp.child("w2"));
    return new Linear.Weights(
        joined(mlp.ops(), first.weight(), second.weight()), joined(mlp.ops(), first, second));
  }

  private static Optional<Operand<TFloat32>> joined(
      Ops ops, Linear.Weights first, Linear.Weights second) {
    return first.bias().map(bias -> joined(ops, bias, second.bias().orElseThrow()));
  }

  private static Operand<TFloat32> joined(Ops ops, Operand<TFloat32> a, Operand<TFloat32> b) {
    return ops.concat(List.of(a, b), ops.constant(0));
  }

  /** What both gates said, [rows, 2 * hidden], to [rows, width]. */
  Operand<TFloat32> out(GraphScope mlp, Operand<TFloat32> gates) {
    return new GatedLinear(new Linear(hidden, width, bias, init)).apply(mlp.child("w3"), gates);
  }
}
