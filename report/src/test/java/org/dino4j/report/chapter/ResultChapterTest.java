package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.junit.jupiter.api.Test;

class ResultChapterTest {
  @Test
  void saysWhenTheTeacherIsAboveTheBestBaseline() {
    assertThat(chapter(0.741, 0.628).verdict())
        .isEqualTo(
            "knn: teacher is above every baseline at k = 10: 74.1 %; the best of them is colour histogram 62.8 %.");
  }

  @Test
  void saysSoWhenABaselineWins() {
    assertThat(chapter(0.5, 0.628).verdict())
        .isEqualTo(
            "knn: teacher is NOT above every baseline at k = 10: 50.0 %; above it: colour histogram 62.8 %.");
  }

  @Test
  void aTieIsNotAbove() {
    assertThat(chapter(0.976, 0.976).verdict())
        .isEqualTo(
            "knn: teacher is NOT above every baseline at k = 10: 97.6 %; equal to it: colour histogram 97.6 %.");
  }

  @Test
  void showsEveryBaselineBestFirst() {
    String bars = chapter(0.5, 0.628).bars();
    assertThat(bars).contains("colour histogram").contains(">teacher<").contains("chance");
    assertThat(bars.indexOf("colour histogram")).isLessThan(bars.indexOf(">teacher<"));
  }

  @Test
  void leavesOutTheOtherK() {
    assertThat(chapter(0.5, 0.628).bars()).doesNotContain("99.0 %");
  }

  @Test
  void saysSoWhereNothingWasMeasuredYet() {
    ResultChapter empty = new ResultChapter(new History(List.of()), "knn");

    assertThat(empty.isMeasured()).isFalse();
    assertThat(empty.verdict()).isEqualTo("knn was not measured yet.");
  }

  private static ResultChapter chapter(double teacher, double histogram) {
    Event first = new Event.Evaluated(5, "knn", Map.of("teacher@10", 0.1));
    Event last = new Event.Evaluated(10, "knn", Map.of("teacher@10", teacher));
    Event baselines =
        new Event.Baselines(
            0,
            "knn",
            Map.of("colourHistogram@10", histogram, "rawPixels@20", 0.99, "chance", 0.007));
    return new ResultChapter(new History(List.of(baselines, first, last)), "knn");
  }
}
