package org.dino4j.api.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step is fed with. */
final class BatchTest {
  private static final Size SIZE = new Size(2, 2);

  @ParameterizedTest
  @ValueSource(ints = {0, 23, 25})
  void picturesHoldOneNumberForEachPlaceAndChannel(int numbers) {
    String says = "2 pictures of 2x2x3 hold 24 values, found " + numbers;

    assertThatThrownBy(() -> new Pixels.Bytes(2, SIZE, 3, new byte[numbers])).hasMessage(says);
    assertThatThrownBy(() -> new Pixels.Shorts(2, SIZE, 3, new short[numbers])).hasMessage(says);
    assertThatThrownBy(() -> new Pixels.Floats(2, SIZE, 3, new float[numbers])).hasMessage(says);
  }

  /** 2^32 values would be none at all in 32 bits. */
  @Test
  void picturesAreCountedInMoreThan32Bits() {
    Size large = Size.square(1 << 16);

    assertThatThrownBy(() -> new Pixels.Bytes(1, large, 1, new byte[0]))
        .hasMessageContaining("hold 4294967296 values, found 0");
    assertThatThrownBy(() -> new Rasters(1, large, new float[0], new boolean[0]))
        .hasMessageContaining("hold 4294967296 values, found 0");
  }

  @Test
  void picturesSayHowAPixelIsStored() {
    assertThat(new Pixels.Bytes(1, SIZE, 1, new byte[4]).format()).isEqualTo(PixelFormat.UINT8);
    assertThat(new Pixels.Shorts(1, SIZE, 1, new short[4]).format()).isEqualTo(PixelFormat.UINT16);
    assertThat(new Pixels.Floats(1, SIZE, 1, new float[4]).format()).isEqualTo(PixelFormat.FLOAT32);
  }

  @ParameterizedTest
  @CsvSource({"UINT8, 1", "UINT16, 2", "FLOAT32, 4"})
  void aPixelTakesItsBytes(PixelFormat format, int bytes) {
    assertThat(format.bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"7, 8", "8, 7"})
  void mapsSayANumberAndWhetherItIsValidOfEachPlace(int numbers, int valid) {
    assertThatThrownBy(() -> new Rasters(2, SIZE, new float[numbers], new boolean[valid]))
        .hasMessage(
            "2 maps of 2x2 hold 8 values, found %s of which %s are said to be valid or not",
            numbers, valid);
  }

  @Test
  void nobodyKnowsTheClassesOfPicturesAlone() {
    Batch batch =
        new Batch(List.of(new Pixels.Bytes(3, SIZE, 1, new byte[12])), List.of("a", "b", "c"));

    assertThat(batch.labels()).containsExactly(-1, -1, -1);
    assertThat(batch.targets()).isEmpty();
    assertThat(batch.masks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN})
  void aNormToClipAtIsNotNegative(double norm) {
    assertThatThrownBy(() -> new Clip(norm, Clip.Scope.GLOBAL))
        .hasMessage("norm must not be negative, found %s", norm);
  }
}
