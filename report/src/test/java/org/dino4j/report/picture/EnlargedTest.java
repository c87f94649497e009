package org.dino4j.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnlargedTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void keepsColourAndChannels(int channels) {
    byte[] pixels = new byte[2 * 3 * channels];
    Arrays.fill(pixels, (byte) 200);
    Image large = Enlarged.by(2, new Image(new Size(2, 3), channels, pixels));
    assertThat(large.size()).isEqualTo(new Size(4, 6));
    assertThat(large.channels()).isEqualTo(channels);
    assertThat(large.pixels()).containsOnly((byte) 200);
  }
}
