package org.dino4j.losses.koleo;

import org.dino4j.api.layer.BatchProduct;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The nearest other row of each.
 *
 * @param places [rows]
 * @param rows [rows, width]
 */
record Neighbours(Operand<TInt32> places, Operand<TFloat32> rows) {
  private static final float ITSELF = -1;

  /**
   * Finds them by the largest product. They are picked by a product, too, and not gathered: the
   * gradient of that has one order of addition on every device.
   *
   * @param rows of length 1
   */
  static Neighbours of(Ops ops, Operand<TFloat32> rows) {
    int count = Math.toIntExact(rows.shape().get(0));
    Operand<TFloat32> products =
        ops.linalg.matrixSetDiag(
            BatchProduct.transposedRight(ops, rows, rows),
            ops.fill(ops.array(count), ops.constant(ITSELF)),
            ops.constant(0));
    Operand<TInt32> places =
        ops.math.argMax(ops.stopGradient(products), ops.constant(1), TInt32.class);
    Operand<TFloat32> picks =
        ops.oneHot(places, ops.constant(count), ops.constant(1f), ops.constant(0f));
    return new Neighbours(places, BatchProduct.of(ops, picks, rows));
  }
}
