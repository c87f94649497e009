package org.dino4j.tensorflow.rules;

import org.dino4j.api.graph.Parameter;
import org.dino4j.api.optimize.Slots;
import org.dino4j.api.optimize.StepScalars;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * TensorFlow's {@code ApplyAdam} with the bias correction of PyTorch: {@code p -= lr / (1 - b1^t) *
 * m / (sqrt(v / (1 - b2^t)) + epsilon)}.
 *
 * <p>The kernel adds epsilon to {@code sqrt(v)} before the correction, and keeps powers of beta of
 * its own, which frozen steps would get wrong. So it is told that the powers are 0 and gets
 * corrected rate and epsilon, computed in float64 from the number of updates.
 */
final class AdamKernel {
  private final float beta1;
  private final float beta2;
  private final double epsilon;

  AdamKernel(AdamOptions options) {
    this.beta1 = (float) options.beta1();
    this.beta2 = (float) options.beta2();
    this.epsilon = options.epsilon();
  }

  /** Builds the update with {@code tf}; it is the last write of its parameter. */
  Op update(
      Ops tf, Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {
    Operand<TFloat64> correction1 = correction(tf, beta1, scalars.updates());
    Operand<TFloat64> root2 = tf.math.sqrt(correction(tf, beta2, scalars.updates()));
    Operand<TFloat64> rate = tf.dtypes.cast(scalars.learningRate(), TFloat64.class);
    Operand<TFloat64> corrected = tf.math.div(tf.math.mul(rate, root2), correction1);
    return tf.train.applyAdam(
        parameter.value(),
        slots.zeros("mean"),
        slots.zeros("meanSquare"),
        tf.constant(0f),
        tf.constant(0f),
        tf.dtypes.cast(corrected, TFloat32.class),
        tf.constant(beta1),
        tf.constant(beta2),
        tf.dtypes.cast(tf.math.mul(root2, tf.constant(epsilon)), TFloat32.class),
        gradient);
  }

  /** {@code 1 - beta^updates}, with the beta that the float32 kernel really uses. */
  private static Operand<TFloat64> correction(Ops tf, float beta, Operand<TFloat64> updates) {
    return tf.math.sub(tf.constant(1.0), tf.math.pow(tf.constant((double) beta), updates));
  }
}
