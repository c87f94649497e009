package org.dino4j.backbones.vit;

import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** What stands in for hidden patches: {@code mask_token} [1, width], which starts at 0. */
record MaskToken(int width) {
  /**
   * Patches [images, cells, width], of which hidden ones are replaced. The parameter is there even
   * where nothing is hidden: a teacher that sees all follows a student that does not.
   */
  Operand<TFloat32> over(
      GraphScope at, Operand<TFloat32> patches, Optional<Operand<TBool>> masked) {
    Operand<TFloat32> token =
        at.parameter("mask_token", Shape.of(1, width), Initializer.zeros()).value();
    return masked.map(hidden -> replaced(at.ops(), patches, token, hidden)).orElse(patches);
  }

  private Operand<TFloat32> replaced(
      Ops ops, Operand<TFloat32> patches, Operand<TFloat32> token, Operand<TBool> hidden) {
    Operand<TFloat32> share =
        ops.expandDims(ops.dtypes.cast(hidden, TFloat32.class), ops.constant(-1));
    Operand<TFloat32> seen = ops.math.mul(patches, ops.math.sub(ops.constant(1f), share));
    return ops.math.add(seen, ops.math.mul(share, token));
  }
}
