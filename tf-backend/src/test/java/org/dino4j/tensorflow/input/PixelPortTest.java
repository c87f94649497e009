package org.dino4j.tensorflow.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.tensorflow.runtime.OpenGraph;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.runtime.Tensors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

@Tag("graph")
final class PixelPortTest {
  private static final Normalization UNEVEN =
      new Normalization(List.of(.485, .1), List.of(.229, .5));
  private static final Size PAIR = new Size(1, 2);

  @Test
  void bytesAreScaledThenMeanAndDeviationAreTakenOff() {
    Pixels pixels = new Pixels.Bytes(1, PAIR, 2, new byte[] {0, (byte) 255, (byte) 200, 7});
    assertThat(normalised(pixels, PixelFormat.UINT8, UNEVEN))
        .containsExactly(
            new float[] {
              (float) (-.485 / .229),
              (float) ((1 - .1) / .5),
              (float) ((200 / 255.0 - .485) / .229),
              (float) ((7 / 255.0 - .1) / .5)
            },
            offset(1e-6f));
  }

  @Test
  void sixteenBitsAreScaledByTheirOwnWhite() {
    Pixels pixels = new Pixels.Shorts(1, PAIR, 2, new short[] {0, (short) 65535, (short) 40000, 7});
    assertThat(normalised(pixels, PixelFormat.UINT16, UNEVEN))
        .containsExactly(
            new float[] {
              (float) (-.485 / .229),
              (float) ((1 - .1) / .5),
              (float) ((40000 / 65535.0 - .485) / .229),
              (float) ((7 / 65535.0 - .1) / .5)
            },
            offset(1e-6f));
  }

  @Test
  void floatsAreScaledAlready() {
    Pixels pixels = new Pixels.Floats(1, PAIR, 2, new float[] {.485f, .1f, 1, -3});
    assertThat(normalised(pixels, PixelFormat.FLOAT32, UNEVEN))
        .containsExactly(
            new float[] {0, 0, (float) ((1 - .485) / .229), (float) ((-3 - .1) / .5)},
            offset(1e-6f));
  }

  @Test
  void floatsWithoutNormalisationPassUntouched() {
    float[] values = {.1f, 1e-20f, -3.3f, 7};
    Pixels pixels = new Pixels.Floats(1, PAIR, 2, values);
    assertThat(normalised(pixels, PixelFormat.FLOAT32, Normalization.none(2)))
        .containsExactly(values);
  }

  @Test
  void aMeanForOtherChannelsIsRefused() {
    Pixels pixels = new Pixels.Floats(1, PAIR, 2, new float[4]);
    assertThatThrownBy(() -> normalised(pixels, PixelFormat.FLOAT32, Normalization.none(3)))
        .isInstanceOf(Refusal.class)
        .hasMessage("pictures have 2 channels, but mean and std are given for 3");
  }

  private static float[] normalised(
      Pixels pixels, PixelFormat format, Normalization normalization) {
    try (OpenGraph open = OpenGraph.on(Devices.cpu(1))) {
      Ops ops = Sessions.ops(open.graph());
      PixelPort port = PixelPort.open(ops, -1, pixels.size(), pixels.channels(), format);
      var normalised = ops.identity(port.normalised(ops, normalization));
      Shape shape = Shape.of(1, 1, 2, 2);
      try (Tensor fed = Tensors.of(pixels, 0, shape);
          Result result =
              open.session().runner().feed(port.placeholder(), fed).fetch(normalised).run()) {
        return Tensors.read(result.get(0)).values();
      }
    }
  }
}
