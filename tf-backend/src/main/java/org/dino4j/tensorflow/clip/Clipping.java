package org.dino4j.tensorflow.clip;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.train.Clip;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Clips gradients by {@link Clip}: {@code g * min(1, norm / (|g| + 1e-6))}. */
public final class Clipping {
  private static final float EPSILON = 1e-6f;

  private Clipping() {}

  /** The L2 norm of one gradient. */
  public static Operand<TFloat32> norm(Ops ops, Operand<TFloat32> gradient) {
    return ops.math.sqrt(ops.math.mul(ops.constant(2f), ops.nn.l2Loss(gradient)));
  }

  /**
   * Clips.
   *
   * @param modules the module of each gradient
   * @param norms the norm of each gradient
   */
  public static List<Operand<TFloat32>> clip(
      Ops ops,
      Clip clip,
      List<String> modules,
      List<Operand<TFloat32>> gradients,
      List<Operand<TFloat32>> norms) {
    if (clip.norm() == 0) {
      return gradients;
    }
    List<Operand<TFloat32>> clipped = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      Operand<TFloat32> shared =
          switch (clip.by()) {
            case TENSOR -> norms.get(i);
            case MODULE -> together(ops, normsOf(modules.get(i), modules, norms));
            case GLOBAL -> together(ops, norms);
          };
      clipped.add(ops.math.mul(gradients.get(i), factor(ops, clip, shared)));
    }
    return clipped;
  }

  private static Operand<TFloat32> factor(Ops ops, Clip clip, Operand<TFloat32> norm) {
    Operand<TFloat32> wanted =
        ops.math.div(ops.constant((float) clip.norm()), ops.math.add(norm, ops.constant(EPSILON)));
    return ops.math.minimum(wanted, ops.constant(1f));
  }

  private static List<Operand<TFloat32>> normsOf(
      String module, List<String> modules, List<Operand<TFloat32>> norms) {
    List<Operand<TFloat32>> own = new ArrayList<>();
    for (int i = 0; i < norms.size(); i++) {
      if (modules.get(i).equals(module)) {
        own.add(norms.get(i));
      }
    }
    return own;
  }

  private static Operand<TFloat32> together(Ops ops, List<Operand<TFloat32>> norms) {
    return norm(ops, ops.stack(norms));
  }
}
