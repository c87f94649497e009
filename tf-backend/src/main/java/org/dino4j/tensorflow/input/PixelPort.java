package org.dino4j.tensorflow.input;

import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;

/**
 * Where pictures of one size enter the graph.
 *
 * @param placeholder [images, height, width, channels]
 */
public record PixelPort(
    Placeholder<? extends TNumber> placeholder, PixelFormat format, Size size, int channels) {
  /**
   * Opens a port.
   *
   * @param images pictures of one run; -1 for any number
   */
  public static PixelPort open(Ops ops, long images, Size size, int channels, PixelFormat format) {
    Placeholder.Options shape =
        Placeholder.shape(Shape.of(images, size.height(), size.width(), channels));
    Placeholder<? extends TNumber> placeholder =
        switch (format) {
          case UINT8 -> ops.placeholder(TUint8.class, shape);
          case UINT16 -> ops.placeholder(TUint16.class, shape);
          case FLOAT32 -> ops.placeholder(TFloat32.class, shape);
        };
    return new PixelPort(placeholder, format, size, channels);
  }

  /**
   * {@code (p - mean) / std} of pixels scaled to 0..1, as one multiplication and one subtraction.
   */
  public Operand<TFloat32> normalised(Ops ops, Normalization normalization) {
    List<Double> mean = normalization.mean();
    List<Double> std = normalization.std();
    if (mean.size() != channels) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "pictures have %s channels, but mean and std are given for %s"
              .formatted(channels, mean.size()));
    }
    double white =
        switch (format) {
          case UINT8 -> 255;
          case UINT16 -> 65535;
          case FLOAT32 -> 1;
        };
    float[] scale = new float[channels];
    float[] shift = new float[channels];
    for (int i = 0; i < channels; i++) {
      scale[i] = (float) (1 / (white * std.get(i)));
      shift[i] = (float) (mean.get(i) / std.get(i));
    }
    Operand<TFloat32> floats = ops.dtypes.cast(placeholder, TFloat32.class);
    if (format == PixelFormat.FLOAT32 && normalization.equals(Normalization.none(channels))) {
      return floats;
    }
    return ops.math.sub(ops.math.mul(floats, ops.constant(scale)), ops.constant(shift));
  }
}
