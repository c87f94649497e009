package org.dino4j.tensorflow.runtime;

import java.util.function.Consumer;
import org.dino4j.api.array.FloatArray;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Copies between arrays and tensors. */
public final class Tensors {
  private Tensors() {}

  /** A new tensor that holds the array; the caller closes it. */
  public static TFloat32 of(FloatArray array) {
    return TFloat32.tensorOf(Shape.of(array.shape()), filledWith(array.values()));
  }

  private static Consumer<TFloat32> filledWith(float[] values) {
    return tensor -> tensor.asRawTensor().data().asFloats().write(values);
  }

  /** The values of a float tensor. */
  public static FloatArray read(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return new FloatArray(tensor.shape().asArray(), values);
  }
}
