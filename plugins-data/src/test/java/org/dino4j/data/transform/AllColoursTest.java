package org.dino4j.data.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All 16.7 million colours; the sums are of what PIL 9.4 makes of the same picture. */
final class AllColoursTest {
  static Stream<Arguments> operations() {
    return Stream.of(
        Arguments.of(new Hue(23.5 / 255), 2237725168L),
        Arguments.of(new Saturation(1.37), 152030284L),
        Arguments.of(new Contrast(0.71), 3739915474L));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyColourIsEqual(Transform operation, long expected) {
    CRC32 sum = new CRC32();
    sum.update(operation.apply(allColours()).pixels());

    assertThat(sum.getValue()).isEqualTo(expected);
  }

  private static Image allColours() {
    byte[] pixels = new byte[3 << 24];
    for (int colour = 0; colour < 1 << 24; colour++) {
      pixels[3 * colour] = (byte) (colour >> 16);
      pixels[3 * colour + 1] = (byte) (colour >> 8);
      pixels[3 * colour + 2] = (byte) colour;
    }
    return new Image(Size.square(4096), 3, pixels);
  }
}
