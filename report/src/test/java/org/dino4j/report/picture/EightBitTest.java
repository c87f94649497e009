package org.dino4j.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;

final class EightBitTest {
  private static final Size LINE = new Size(1, 4);

  @Test
  void keepsTheUpperBitsOfSixteen() {
    short[] values = {0, 255, 256, (short) 0xffff};

    assertThat(EightBit.of(new Image(LINE, 1, new Image.Shorts(values))).pixels())
        .containsExactly(0, 0, 1, 255);
  }

  @Test
  void showsFloatsFromNoneToOne() {
    float[] values = {-3, 0.5f, 1, 7};

    assertThat(EightBit.of(new Image(LINE, 1, new Image.Floats(values))).pixels())
        .containsExactly(0, 128, 255, 255);
  }

  @Test
  void leavesAnEightBitPictureAsItIs() {
    Image image = new Image(LINE, 1, new byte[] {1, 2, 3, 4});

    assertThat(EightBit.of(image)).isSameAs(image);
  }
}
