package org.dino4j.tensorflow.runtime;

import java.util.function.Consumer;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;

/** Copies between arrays and tensors. */
public final class Tensors {
  private Tensors() {}

  /** A new tensor that holds the array; the caller closes it. */
  public static TFloat32 of(FloatArray array) {
    return TFloat32.tensorOf(Shape.of(array.shape()), filledWith(array.values()));
  }

  /**
   * A new tensor that holds as many pictures as {@code shape} says; the caller closes it.
   *
   * @param first the first of them
   */
  public static Tensor of(Pixels pixels, int first, Shape shape) {
    int length = Math.toIntExact(shape.size());
    Tensor tensor = ofPixels(pixels.format(), shape);
    int from = Math.toIntExact(first * (shape.size() / shape.get(0)));
    copy(pixels, from, tensor, 0, length);
    return tensor;
  }

  /** A new tensor for pixels that are stored so; the caller closes it. */
  public static Tensor ofPixels(PixelFormat format, Shape shape) {
    return switch (format) {
      case UINT8 -> TUint8.tensorOf(shape);
      case UINT16 -> TUint16.tensorOf(shape);
      case FLOAT32 -> TFloat32.tensorOf(shape);
    };
  }

  /** Copies pixel values into a tensor of their kind. */
  public static void copy(Pixels pixels, int from, Tensor tensor, long to, int length) {
    if (pixels instanceof Pixels.Bytes bytes) {
      tensor.asRawTensor().data().offset(to).write(bytes.values(), from, length);
    } else if (pixels instanceof Pixels.Shorts shorts) {
      tensor.asRawTensor().data().asShorts().offset(to).write(shorts.values(), from, length);
    } else if (pixels instanceof Pixels.Floats floats) {
      tensor.asRawTensor().data().asFloats().offset(to).write(floats.values(), from, length);
    }
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
