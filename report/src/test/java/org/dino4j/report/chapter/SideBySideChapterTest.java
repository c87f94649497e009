package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.junit.jupiter.api.Test;

class SideBySideChapterTest {
  private static final List<String> NAMES = List.of("A: one", "B: two");

  @Test
  void saysWhoIsAheadAndByHowMuch() {
    assertThat(chapter(measured(0.5), measured(0.53)).verdict())
        .isEqualTo("knn teacher@10: 50.0 % and 53.0 %, B: two is 3.0 points above.");
    assertThat(chapter(measured(0.6), measured(0.53)).verdict())
        .contains("A: one is 7.0 points above");
    assertThat(chapter(measured(0.5), measured(0.5)).verdict()).contains("both alike");
  }

  @Test
  void whatReadsAlikeIsAlike() {
    assertThat(chapter(measured(0.97604), measured(0.97599)).verdict())
        .isEqualTo("knn teacher@10: 97.6 % and 97.6 %, both alike.");
  }

  @Test
  void saysHowEachRunStandsAmongItsBaselines() {
    assertThat(chapter(measured(0.5), measured(0.007)).standings())
        .containsExactly(
            "A: one, knn: teacher is above every baseline at k = 10: 50.0 %; the best of them is chance 0.7 %.",
            "B: two, knn: teacher is NOT above every baseline at k = 10: 0.7 %; equal to it: chance 0.7 %.");
  }

  @Test
  void showsResultsWithTheirBaselinesAndDifferences() {
    assertThat(chapter(measured(0.5), measured(0.53)).html())
        .contains("<th>teacher@10</th><td>50.0 %</td><td>53.0 %</td><td>+3.0</td>")
        .contains("<th>chance</th><td>0.7 %</td><td>0.7 %</td><td>+0.0</td>")
        .contains("after 1,000 steps");
  }

  @Test
  void whatOnlyOneRunHasStandsAlone() {
    assertThat(chapter(measured(0.5), new History(List.of())).html())
        .contains("<th>teacher@10</th><td>50.0 %</td><td>-</td><td></td>");
    assertThat(chapter(measured(0.5), new History(List.of())).verdict())
        .isEqualTo("There is no result that both runs have.");
  }

  @Test
  void saysThatNothingWasMeasured() {
    History nothing = new History(List.of());

    assertThat(chapter(nothing, nothing).html()).contains("Neither run has been measured");
  }

  private static SideBySideChapter chapter(History first, History second) {
    return new SideBySideChapter(NAMES, first, second);
  }

  private static History measured(double teacher) {
    return new History(
        List.of(
            new Event.Baselines(500, "knn", Map.of("chance", 0.007)),
            new Event.Evaluated(500, "knn", Map.of("teacher@10", 0.1)),
            new Event.Evaluated(1000, "knn", Map.of("teacher@10", teacher))));
  }
}
