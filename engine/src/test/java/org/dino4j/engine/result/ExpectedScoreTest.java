package org.dino4j.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.unit.Unit;
import org.junit.jupiter.api.Test;

final class ExpectedScoreTest {
  @Test
  void isWrittenAsPeopleWriteIt() {
    Map<String, List<Double>> expected = new LinkedHashMap<>();
    expected.put("knn@10", List.of(0.80, 0.87));
    expected.put("knn@20", List.of(0.0, 0.915));
    expected.put("minutes", List.of(1.0, 6.5));

    assertThat(ExpectedScore.listed(expected, List.of()))
        .isEqualTo("knn@10 80 to 87 %, knn@20 0 to 91.5 %, minutes 1 to 6.5");
  }

  @Test
  void noneIsWrittenAsNothing() {
    assertThat(ExpectedScore.listed(Map.of(), List.of())).isEmpty();
  }

  @Test
  void holdsItsEnds() {
    ExpectedScore range = new ExpectedScore("knn@10", 0.8, 0.87, Unit.SHARE);

    assertThat(range.holds(0.8)).isTrue();
    assertThat(range.holds(0.87)).isTrue();
    assertThat(range.holds(0.871)).isFalse();
  }
}
