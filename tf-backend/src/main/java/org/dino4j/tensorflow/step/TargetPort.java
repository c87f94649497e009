package org.dino4j.tensorflow.step;

import org.dino4j.api.method.DenseTarget;
import org.dino4j.api.view.Size;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Where the maps of one group of views enter the graph, [images, height, width]. */
record TargetPort(Placeholder<TFloat32> values, Placeholder<TBool> valid) {
  static TargetPort open(Ops ops, long images, Size size) {
    Placeholder.Options shape = Placeholder.shape(Shape.of(images, size.height(), size.width()));
    return new TargetPort(
        ops.placeholder(TFloat32.class, shape), ops.placeholder(TBool.class, shape));
  }

  DenseTarget target() {
    return new DenseTarget(values, valid);
  }
}
