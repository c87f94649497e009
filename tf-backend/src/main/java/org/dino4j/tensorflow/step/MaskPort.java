package org.dino4j.tensorflow.step;

import org.dino4j.api.mask.Masking;
import org.dino4j.api.method.HiddenPatches;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Where masks enter the graph.
 *
 * @param hidden [images, rows * columns]
 * @param places of hidden patches; [most]
 * @param weights of hidden patches; [most]
 */
record MaskPort(
    Placeholder<TBool> hidden, Placeholder<TInt32> places, Placeholder<TFloat32> weights) {
  /** Opens a port for the images of a micro-batch, which may be the most masked of the batch. */
  static MaskPort open(Ops ops, Masking masking, MicroBatchRows rows) {
    long patches = (long) rows.each() * masking.grid().cells();
    long most = Math.min(patches, masking.policy().most(masking.grid(), rows.all()));
    Placeholder.Options list = Placeholder.shape(Shape.of(most));
    return new MaskPort(
        ops.placeholder(
            TBool.class, Placeholder.shape(Shape.of(rows.each(), masking.grid().cells()))),
        ops.placeholder(TInt32.class, list),
        ops.placeholder(TFloat32.class, list));
  }

  HiddenPatches list() {
    return new HiddenPatches(places, weights);
  }

  int most() {
    return Math.toIntExact(places.shape().size());
  }
}
