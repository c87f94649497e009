package org.dino4j.api.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElementsTest {
  private static final long MOST = Long.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "2, 3, 6",
    "0, 9223372036854775807, 0",
    "65536, 65536, 4294967296",
    "4294967296, 2147483648, 9223372036854775807",
    "4294967296, 4294967296, 9223372036854775807",
    "9223372036854775807, 9223372036854775807, 9223372036854775807"
  })
  void multiplyAndStayAtTheEnd(long one, long other, long product) {
    assertThat(Elements.of(one, other)).isEqualTo(product);
  }

  @Test
  void addAndStayAtTheEnd() {
    assertThat(Elements.sum(2, 3)).isEqualTo(5);
    assertThat(Elements.sum(MOST, 1)).isEqualTo(MOST);
    assertThat(Elements.sum(MOST - 1, 1)).isEqualTo(MOST);
  }

  @Test
  void fitIntoOneArrayOfJavaOrDoNot() {
    assertThat(Elements.fit(Integer.MAX_VALUE - 8L)).isTrue();
    assertThat(Elements.fit(Integer.MAX_VALUE - 7L)).isFalse();
    assertThat(Elements.fit(1 << 16, 1 << 16)).isFalse();
    assertThat(Elements.of()).isEqualTo(1);
  }

  @Test
  void anExtentSaysItsSidesAndCountsThem() {
    Extent one = Extent.of("prototypes").by("outputs", 65536).by("bottleneck", 256);

    assertThat(one).hasToString("outputs (65536) x bottleneck (256)");
    assertThat(one.each()).isEqualTo(65536 * 256);
    assertThat(one.times(3)).hasToString("3 x outputs (65536) x bottleneck (256)");
    assertThat(one.times(3).all()).isEqualTo(3 * 65536 * 256);
    assertThat(one.times(MOST).all()).isEqualTo(MOST);
  }
}
