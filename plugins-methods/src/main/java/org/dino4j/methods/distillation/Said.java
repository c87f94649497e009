package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What a network says.
 *
 * @param views of each view, [batch, outputs] each
 * @param patches of the hidden patches, [most, outputs]
 */
record Said(List<Operand<TFloat32>> views, Optional<Operand<TFloat32>> patches) {
  /** The same, and nothing is learned through it. */
  Said taught(Ops tf) {
    return new Said(
        views.stream().<Operand<TFloat32>>map(tf::stopGradient).toList(),
        patches.map(tf::stopGradient));
  }
}
