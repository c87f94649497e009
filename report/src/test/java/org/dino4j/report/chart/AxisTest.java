package org.dino4j.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  @ParameterizedTest
  @CsvSource({
    "0, 100, 0, 100, 50",
    "0.37, 2.2, 0, 2.5, 0.5",
    "-3, 7, -5, 10, 5",
    "1e-6, 5e-4, 0, 6e-4, 2e-4"
  })
  void endsAtRoundNumbersThatHoldTheValues(
      double low, double high, double first, double last, double tick) {
    Axis axis = Axis.around(low, high);
    assertThat(axis.low()).isCloseTo(first, within(1e-12));
    assertThat(axis.high()).isCloseTo(last, within(1e-12));
    assertThat(axis.tick()).isCloseTo(tick, within(1e-12));
  }

  @Test
  void aConstantStillHasAnAxis() {
    Axis axis = Axis.around(0.04, 0.04);
    assertThat(axis.high()).isGreaterThan(axis.low());
    assertThat(axis.share(0.04)).isBetween(0.0, 1.0);
  }

  @Test
  void labelsHaveJustTheDigitsThatTellMarksApart() {
    Axis axis = Axis.around(0, 2.2);
    assertThat(axis.ticks().stream().map(axis::label)).containsExactly("0", "1", "2", "3");
    assertThat(Axis.around(0, 0.5).label(0.2)).isEqualTo("0.2");
    assertThat(Axis.around(0, 5e-4).label(2e-4)).isEqualTo("0.0002");
  }
}
