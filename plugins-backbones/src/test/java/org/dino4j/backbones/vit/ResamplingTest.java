package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.dino4j.api.layer.Resampling;
import org.dino4j.api.layer.Resampling.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Resampling}, whose first user stands here. */
final class ResamplingTest {
  @ParameterizedTest
  @CsvSource({
    "BILINEAR, false, false",
    "BILINEAR, true, false",
    "BILINEAR, false, true",
    "BICUBIC, false, false",
    "BICUBIC, true, false",
    "BICUBIC, false, true"
  })
  void weightsOfAPlaceSumToOneAndAnEqualGridIsLeftAlone(
      Kernel kernel, boolean alignCorners, boolean antialias) {
    Resampling resampling = new Resampling(kernel, alignCorners, antialias);
    for (float[] weights : resampling.matrix(new Resampling.Axis(5, 7, 5 / 7.1))) {
      double sum = 0;
      for (float weight : weights) {
        sum += weight;
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
    float[][] same = resampling.matrix(resampling.axis(4, 4));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(same[i][j]).isEqualTo(i == j ? 1 : 0);
      }
    }
  }

  @Test
  void cornersAreNotAlignedWhereAKernelIsAntialiased() {
    assertThatThrownBy(() -> new Resampling(Kernel.BICUBIC, true, true))
        .hasMessage("corners are not aligned where a kernel is antialiased");
  }
}
