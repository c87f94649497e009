package com.acme.vision.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurnTest {
  private static final Size SIZE = Size.square(2);

  /** Of pixels "ab" over "cd". */
  @ParameterizedTest
  @CsvSource({"NONE, abcd", "QUARTER, cadb", "HALF, dcba", "THREE_QUARTERS, bdac"})
  void turnsClockwise(Turn turn, String turned) {
    Image image = new Image(SIZE, 1, new byte[] {'a', 'b', 'c', 'd'});

    assertThat(new String(turn.of(image).pixels(), StandardCharsets.US_ASCII)).isEqualTo(turned);
  }

  @Test
  void keepsTheChannelsOfAPixelTogetherWhateverTheirFormat() {
    float[] values = {1, 10, 2, 20, 3, 30, 4, 40};
    Image image = new Image(SIZE, 2, new Image.Floats(values));

    assertThat(Turn.QUARTER.of(image).values())
        .isEqualTo(new Image.Floats(new float[] {3, 30, 1, 10, 4, 40, 2, 20}));
  }

  @Test
  void turnsAMapAndWhereItIsValidAsThePicture() {
    Raster map =
        new Raster(SIZE, new float[] {1, 2, 3, 4}, new boolean[] {true, true, false, true});

    assertThat(Turn.QUARTER.of(map))
        .isEqualTo(
            new Raster(SIZE, new float[] {3, 1, 4, 2}, new boolean[] {false, true, true, true}));
  }
}
