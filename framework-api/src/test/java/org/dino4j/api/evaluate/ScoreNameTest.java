package org.dino4j.api.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.api.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreNameTest {
  private static final Measure AT_10 = new Measure("10", Unit.SHARE, Better.HIGHER);
  private static final Measure AT_20 = new Measure("20", Unit.SHARE, Better.HIGHER);
  private static final List<Score> SCORES =
      List.of(
          AT_10.of("teacher", 0.7),
          AT_20.of("teacher", 0.6),
          AT_10.of("student", 0.5),
          new Score("chance", "", 0.1, Unit.SHARE, Better.HIGHER));

  @ParameterizedTest
  @CsvSource({
    "knn.teacher@10, 0.7",
    "knn.student@10, 0.5",
    "knn@20, 0.6",
    "knn, 0.7",
    "knn.chance, 0.1",
    "knn.chance@20, 0.1"
  })
  void findsItsScore(String name, double value) {
    assertThat(ScoreName.of(name).in(SCORES).map(Score::value)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"knn@5", "knn.student@20", "knn.nobody@10"})
  void findsNothingInPlaceOfAnother(String name) {
    assertThat(ScoreName.of(name).in(SCORES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"knn.teacher@10", "knn@20", "knn", "depth.student@rmse", "knn.chance"})
  void isWrittenAsItIsRead(String name) {
    assertThat(ScoreName.of(name)).hasToString(name);
  }

  @Test
  void insideAnEvaluationItsNameIsLeftOut() {
    assertThat(ScoreName.of("knn", SCORES.get(0).name())).hasToString("knn.teacher@10");
    assertThat(ScoreName.of("knn", "chance")).hasToString("knn.chance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a@b", "a.b", "a - b", "minutes", "steps"})
  void refusesAnEvaluationThatCouldNotBeNamed(String name) {
    assertThat(ScoreName.objectionsToEvaluation(name)).isNotEmpty();
  }

  @Test
  void whatIsBetterHangsOnTheMeasure() {
    Measure error = new Measure("rmse", Unit.METRES, Better.LOWER);

    assertThat(error.of("teacher", 0.2).isBetterThan(error.of("chance", 0.3))).isTrue();
    assertThat(AT_10.of("teacher", 0.2).isBetterThan(AT_10.of("chance", 0.3))).isFalse();
    assertThat(error.of("teacher", 0.25).text()).isEqualTo("0.250 m");
    assertThat(AT_10.of("teacher", 0.25).text()).isEqualTo("25.0 %");
  }
}
