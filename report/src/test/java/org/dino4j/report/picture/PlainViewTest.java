package org.dino4j.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainViewTest {
  @Test
  void eachPixelIsTheMeanOfWhatItCovers() {
    Image image =
        new Image(new Size(2, 4), 1, new byte[] {0, 10, 100, 110, 20, 30, 120, (byte) 130});

    assertThat(PlainView.of(image, new Size(1, 2)).pixels()).containsExactly(15, 115);
  }

  @Test
  void whatDoesNotFitIsLeftOutAtBothSides() {
    Image image = new Image(new Size(1, 3), 3, new byte[] {1, 1, 1, 2, 3, 4, 5, 5, 5});

    assertThat(PlainView.of(image, Size.square(1)).pixels()).containsExactly(2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 500", "500, 1", "7, 5", "64, 64", "301, 200"})
  void coloursStayWhateverTheShape(int height, int width) {
    byte[] blue = new byte[height * width * 3];
    for (int i = 0; i < blue.length; i++) {
      blue[i] = (byte) (i % 3 == 2 ? 235 : 90);
    }

    Image view = PlainView.of(new Image(new Size(height, width), 3, blue), new Size(8, 8));

    assertThat(view.size()).isEqualTo(new Size(8, 8));
    for (int i = 0; i < view.pixels().length; i++) {
      assertThat(view.pixels()[i]).isEqualTo((byte) (i % 3 == 2 ? 235 : 90));
    }
  }
}
