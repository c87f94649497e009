package org.dino4j.data.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.Image;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 16-bit and float pictures go the ways of 8-bit ones. */
final class WidePicturesTest {
  private static final Size SIZE = new Size(23, 31);
  private static final int CHANNELS = 2;
  private static final ResizedCrop CROP =
      new ResizedCrop(new Box(2, 3, 17, 25), new Size(9, 40), Interpolation.BICUBIC);

  @Test
  void sixteenBitsAreResizedAsEightAreButForTheirRounding() {
    double[] eight = numbers(CROP.apply(picture(PixelFormat.UINT8)));
    double[] sixteen = numbers(CROP.apply(picture(PixelFormat.UINT16)));

    for (int i = 0; i < eight.length; i++) {
      assertThat(sixteen[i] / 257).isEqualTo(eight[i], offset(1.2)); // two roundings of one half
    }
  }

  @Test
  void sixteenBitsAreCutOffAtTheirRange() {
    short[] edge = new short[8 * 8];
    for (int i = 0; i < edge.length; i++) {
      edge[i] = (short) (i % 8 < 4 ? 0 : 0xffff);
    }
    Image image = new Image(Size.square(8), 1, new Image.Shorts(edge));

    double[] large = numbers(new Resize(Size.square(32), Interpolation.BICUBIC).apply(image));

    assertThat(large).contains(0, 65535);
    assertThat(Arrays.stream(large, 0, 32).limit(16).max().orElseThrow()).isLessThan(32768);
  }

  @Test
  void aFloatPictureOfOneNumberStaysThatNumber() {
    float[] values = new float[SIZE.height() * SIZE.width()];
    Arrays.fill(values, -7.25f);
    Image image = new Image(SIZE, 1, new Image.Floats(values));

    assertThat(numbers(CROP.apply(image))).containsOnly(-7.25);
  }

  @ParameterizedTest
  @EnumSource
  void aPictureMirroredTwiceIsThePicture(PixelFormat format) {
    Image image = picture(format);
    Image once = new HorizontalFlip().apply(image);

    assertThat(once).isNotEqualTo(image);
    assertThat(numbers(once)[1]).isEqualTo(numbers(image)[(SIZE.width() - 1) * CHANNELS + 1]);
    assertThat(new HorizontalFlip().apply(once)).isEqualTo(image);
  }

  @ParameterizedTest
  @EnumSource
  void aCropHoldsTheNumbersOfItsBox(PixelFormat format) {
    Image image = picture(format);
    Image crop = new Crop(new Box(5, 7, 3, 4)).apply(image);

    assertThat(crop.format()).isEqualTo(format);
    assertThat(numbers(crop)[0]).isEqualTo(numbers(image)[(5 * SIZE.width() + 7) * CHANNELS]);
    assertThat(crop.values().length()).isEqualTo(3 * 4 * CHANNELS);
  }

  @Test
  void refusesToChangeColoursOfWhatIsNotEightBits() {
    Image grey = new Image(Size.square(1), 1, new Image.Shorts(new short[1]));

    assertThatThrownBy(() -> new Brightness(2).apply(grey))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "A part of the recipe is written for 8-bit pictures, but met one of 1x1x1 as UINT16."
                + " Take that part out, or let the source give 8-bit pictures");
  }

  private static Image picture(PixelFormat format) {
    byte[] bytes = new byte[SIZE.height() * SIZE.width() * CHANNELS];
    RandomGenerator random = new Seeds(4).generator();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(64, 192); // the 8-bit resize cuts off between its passes
    }
    short[] shorts = new short[bytes.length];
    float[] floats = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      shorts[i] = (short) ((bytes[i] & 0xff) * 257);
      floats[i] = bytes[i] & 0xff;
    }
    return new Image(
        SIZE,
        CHANNELS,
        switch (format) {
          case UINT8 -> new Image.Bytes(bytes);
          case UINT16 -> new Image.Shorts(shorts);
          case FLOAT32 -> new Image.Floats(floats);
        });
  }

  private static double[] numbers(Image image) {
    double[] numbers = new double[image.values().length()];
    for (int i = 0; i < numbers.length; i++) {
      if (image.values() instanceof Image.Bytes bytes) {
        numbers[i] = bytes.array()[i] & 0xff;
      } else if (image.values() instanceof Image.Shorts shorts) {
        numbers[i] = shorts.array()[i] & 0xffff;
      } else if (image.values() instanceof Image.Floats floats) {
        numbers[i] = floats.array()[i];
      }
    }
    return numbers;
  }
}
