package org.dino4j.evaluations.linear;

import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Workbench;
import org.dino4j.evaluations.rows.Rows;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/** Rows on their way into a graph that works in double precision, and results on their way out. */
final class Doubles {
  private Doubles() {}

  static Operand<TFloat64> input(Workbench bench, String name, Rows rows) {
    return bench
        .root()
        .ops()
        .dtypes
        .cast(bench.input(name, Shape.of(rows.count(), rows.width())), TFloat64.class);
  }

  static Operand<TFloat32> single(Ops ops, Operand<TFloat64> value) {
    return ops.dtypes.cast(value, TFloat32.class);
  }

  static FloatArray array(Rows rows) {
    return FloatArray.of(rows.values(), rows.count(), rows.width());
  }
}
