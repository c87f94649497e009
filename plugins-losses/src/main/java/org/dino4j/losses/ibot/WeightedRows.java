package org.dino4j.losses.ibot;

import org.dino4j.api.loss.PatchRows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Sums over the rows of a list that count.
 *
 * @param weights of the rows, those of an image add up to 1; [rows]
 */
record WeightedRows(Ops ops, Operand<TFloat32> weights) {
  static WeightedRows of(Ops ops, PatchRows patches) {
    return new WeightedRows(ops, patches.weights());
  }

  /** 1 for a row that counts, else 0; [rows]. */
  Operand<TFloat32> counts() {
    return ops.dtypes.cast(ops.math.greater(weights, ops.constant(0f)), TFloat32.class);
  }

  /** The same, [rows, 1]. */
  Operand<TFloat32> countsColumn() {
    return ops.expandDims(counts(), ops.constant(1));
  }

  /** How many images have a row that counts. */
  Operand<TFloat32> images() {
    return ops.sum(weights, ops.constant(0));
  }

  /**
   * Sum over images of the mean over an image's rows.
   *
   * @param values [rows]
   */
  Operand<TFloat32> sum(Operand<TFloat32> values) {
    return ops.sum(ops.math.mul(values, weights), ops.constant(0));
  }

  /** Mean over the images that have a row that counts; 0 if there is none. */
  Operand<TFloat32> mean(Operand<TFloat32> values) {
    return ops.math.divNoNan(sum(values), images());
  }
}
