package org.dino4j.backbones.vit;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Token tensors [images, tokens, width] and their flat form [images * tokens, width]. */
final class Tokens {
  private Tokens() {}

  /** {@code count} tokens from {@code first} on; -1 for all the rest. */
  static Operand<TFloat32> range(Ops ops, Operand<TFloat32> tokens, int first, int count) {
    return ops.slice(
        tokens, ops.constant(new int[] {0, first, 0}), ops.constant(new int[] {-1, count, -1}));
  }

  /** Joins along the token axis. */
  static Operand<TFloat32> concat(Ops ops, Operand<TFloat32> first, Operand<TFloat32> second) {
    return ops.concat(List.of(first, second), ops.constant(1));
  }

  static Operand<TFloat32> flat(Ops ops, Operand<TFloat32> tokens, int width) {
    return ops.reshape(tokens, ops.constant(new int[] {-1, width}));
  }

  static Operand<TFloat32> byImage(Ops ops, Operand<TFloat32> rows, int tokens, int width) {
    return ops.reshape(rows, ops.constant(new int[] {-1, tokens, width}));
  }

  /**
   * The same tokens [1, count, width] before the patches of every image: [images, count, width].
   */
  static Operand<TFloat32> forEveryImage(
      Ops ops, Operand<TFloat32> tokens, Operand<TFloat32> patches) {
    Operand<TInt32> images =
        ops.slice(ops.shape(patches), ops.constant(new int[] {0}), ops.constant(new int[] {1}));
    int count = Math.toIntExact(tokens.shape().get(1));
    int width = Math.toIntExact(tokens.shape().get(2));
    return ops.broadcastTo(
        tokens,
        ops.concat(List.of(images, ops.constant(new int[] {count, width})), ops.constant(0)));
  }
}
