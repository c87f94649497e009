package org.dino4j.api.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dino4j.api.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreTest {
  @ParameterizedTest
  @CsvSource({
    "HIGHER, 2, 1, true", "HIGHER, 1, 2, false", "HIGHER, 1, 1, false",
    "LOWER, 1, 2, true", "LOWER, 2, 1, false", "LOWER, 1, 1, false",
    "HIGHER, NaN, 1, false", "LOWER, NaN, 1, false"
  })
  void isBetterOnItsOwnSide(Better better, double one, double other, boolean is) {
    Measure measure = new Measure("m", Unit.NONE, better);

    assertThat(measure.of("a", one).isBetterThan(measure.of("b", other))).isEqualTo(is);
  }

  @Test
  void theBestComesFirst() {
    assertThat(List.of(2.0, 3.0, 1.0).stream().sorted(Better.HIGHER.bestFirst()))
        .containsExactly(3.0, 2.0, 1.0);
    assertThat(List.of(2.0, 3.0, 1.0).stream().sorted(Better.LOWER.bestFirst()))
        .containsExactly(1.0, 2.0, 3.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a.b", "a@b", "a - b"})
  void isOfANetworkWhoseNameCanBeRead(String network) {
    assertThatThrownBy(() -> new Score(network, "10", 1, Unit.SHARE, Better.HIGHER))
        .hasMessageStartingWith("the network of a score must not");
  }

  @Test
  void mayNotLookLikeADifference() {
    assertThatThrownBy(() -> new Score("a", "b - c", 1, Unit.SHARE, Better.HIGHER))
        .hasMessage("the measure 'b - c' holds ' - '");
  }

  @ParameterizedTest
  @CsvSource({"10, k = 10", "rmse, rmse", "'', ''", "1a, 1a"})
  void aWholeNumberIsANumberOfNeighbours(String name, String words) {
    assertThat(new Measure(name, Unit.SHARE, Better.HIGHER).inWords()).isEqualTo(words);
  }
}
