package org.dino4j.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ImageTest {
  private static final Size SIZE = new Size(2, 3);

  @ParameterizedTest
  @CsvSource({"5, 1", "7, 1", "6, 3", "0, 1"})
  void holdsOneNumberForEachPlaceAndChannel(int numbers, int channels) {
    assertThatThrownBy(() -> new Image(SIZE, channels, new byte[numbers]))
        .hasMessage(
            "a picture of 2x3x%s holds %s numbers, found %s", channels, 6 * channels, numbers);
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void keepsTheFormatOfItsSensor(PixelFormat format) {
    Image image = new Image(SIZE, 2, Image.Values.zeros(format, 12));

    assertThat(image.format()).isEqualTo(format);
    assertThat(image.height()).isEqualTo(2);
    assertThat(image.width()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void equalNumbersAreEqualPictures(PixelFormat format) {
    Image one = new Image(SIZE, 1, Image.Values.zeros(format, 6));
    Image same = new Image(SIZE, 1, Image.Values.zeros(format, 6));
    Image turned = new Image(new Size(3, 2), 1, Image.Values.zeros(format, 6));

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(turned);
  }

  @Test
  void anotherNumberIsAnotherPicture() {
    assertThat(new Image.Bytes(new byte[] {1})).isNotEqualTo(new Image.Bytes(new byte[] {2}));
    assertThat(new Image.Shorts(new short[] {1})).isNotEqualTo(new Image.Shorts(new short[] {2}));
    assertThat(new Image.Floats(new float[] {1})).isNotEqualTo(new Image.Floats(new float[] {2}));
    assertThat(Image.Values.zeros(PixelFormat.UINT8, 1))
        .isNotEqualTo(Image.Values.zeros(PixelFormat.UINT16, 1));
  }

  @Test
  void numbersAreCopiedToTheirPlace() {
    Image.Shorts to = new Image.Shorts(new short[5]);
    new Image.Shorts(new short[] {1, 2, 3, 4}).copy(1, to, 2, 3);

    assertThat(to.array()).containsExactly(0, 0, 2, 3, 4);
  }

  @ParameterizedTest
  @EnumSource(value = PixelFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "UINT8")
  void aPartFor8BitPicturesAloneRefusesOthersInASentence(PixelFormat format) {
    Image image = new Image(SIZE, 1, Image.Values.zeros(format, 6));

    assertThatThrownBy(image::pixels)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("written for 8-bit pictures, but met one of 2x3x1 as " + format)
        .extracting(refusal -> ((Refusal) refusal).kind())
        .isEqualTo(Refusal.Kind.DATA);
    byte[] bytes = {1, 2, 3, 4, 5, 6};
    assertThat(new Image(SIZE, 1, bytes).pixels()).isSameAs(bytes);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "3, 0", "-1, 3"})
  void hasAPositiveSize(int height, int width) {
    assertThatThrownBy(() -> new Size(height, width))
        .hasMessage("a picture needs a positive size, found %s x %s", height, width);
  }
}
