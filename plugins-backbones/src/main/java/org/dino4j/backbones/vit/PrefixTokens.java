package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The tokens before the patches: {@code cls_token} [1, 1, width] and, if there are any, {@code
 * register_tokens} [1, registers, width] (Darcet et al., arXiv:2309.16588).
 */
record PrefixTokens(VitOptions options) {
  private static final double REGISTER_STD = 1e-6;

  /** Those with a position get it; [1, 1 + registers, width]. */
  Operand<TFloat32> of(GraphScope at, Operand<TFloat32> positions) {
    Ops ops = at.ops();
    Operand<TFloat32> classToken = parameter(at, "cls_token", 1, options.classTokenStd());
    int placed = options.positions().prefix().tokens(options.registers());
    Operand<TFloat32> first = placed == 0 ? classToken : plus(ops, classToken, positions, 0, 1);
    if (options.registers() == 0) {
      return first;
    }
    int count = options.registers();
    Operand<TFloat32> registers = parameter(at, "register_tokens", count, REGISTER_STD);
    Operand<TFloat32> rest = placed > 1 ? plus(ops, registers, positions, 1, count) : registers;
    return Tokens.concat(ops, first, rest);
  }

  private static Operand<TFloat32> plus(
      Ops ops, Operand<TFloat32> tokens, Operand<TFloat32> positions, int first, int count) {
    return ops.math.add(tokens, Tokens.range(ops, positions, first, count));
  }

  private Operand<TFloat32> parameter(GraphScope at, String name, int count, double std) {
    Shape shape = Shape.of(1, count, options.shape().width());
    return at.parameter(name, shape, Initializer.truncatedNormal(std)).value();
  }
}
