package org.dino4j.api.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FloatArrayTest {
  @ParameterizedTest
  @CsvSource({"2, 3, 5", "0, 3, 1", "1, 1, 0"})
  void holdsAsManyNumbersAsItsShapeSays(long rows, long columns, int found) {
    assertThatThrownBy(() -> FloatArray.of(new float[found], rows, columns))
        .hasMessage(
            "shape [%s, %s] holds %s values, found %s", rows, columns, rows * columns, found);
  }

  @Test
  void aScalarHasNoSidesAndOneNumber() {
    assertThat(FloatArray.scalar(3).shape()).isEmpty();
    assertThat(FloatArray.scalar(3).single()).isEqualTo(3);
    assertThat(FloatArray.of(new float[] {4}, 1, 1).single()).isEqualTo(4);
    assertThatThrownBy(() -> FloatArray.of(new float[2], 2).single())
        .hasMessage("not a single value: shape [2]");
  }

  @Test
  void isEqualWhereShapeAndNumbersAre() {
    FloatArray two = FloatArray.of(new float[] {1, 2}, 2);

    assertThat(two).isEqualTo(FloatArray.of(new float[] {1, 2}, 2));
    assertThat(two).hasSameHashCodeAs(FloatArray.of(new float[] {1, 2}, 2));
    assertThat(two).isNotEqualTo(FloatArray.of(new float[] {1, 2}, 1, 2));
    assertThat(two).isNotEqualTo(FloatArray.of(new float[] {1, 3}, 2));
  }

  @Test
  void aShapeBeyondCountingIsNotTakenForASmallOne() {
    assertThatThrownBy(() -> FloatArray.count(1L << 32, 1L << 32))
        .isInstanceOf(ArithmeticException.class);
  }
}
