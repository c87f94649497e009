package org.dino4j.api.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "SHARE, 0.412, 41.2 %",
    "SHARE, 1, 100.0 %",
    "METRES, 0.4124, 0.412 m",
    "DECIBEL, 31.26, 31.3 dB",
    "NATS, 2, 2.000 nats",
    "NONE, 1234.5678, 1235"
  })
  void aNumberIsReadAsPeopleReadIt(Unit unit, double value, String text) {
    assertThat(unit.text(value)).isEqualTo(text);
  }
}
