package org.dino4j.recipes.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.recipes.report.chart.Series.Point;
import org.junit.jupiter.api.Test;

class LineChartTest {
  private final Series rising = new Series("a<b", List.of(new Point(0, 0.0), new Point(100, 0.5)));

  @Test
  void pointsLieWhereTheAxesSay() {
    assertThat(LineChart.titled("t").curve(rising).html())
        .contains("points=\"52.0,194.0 440.0,40.7\"");
  }

  @Test
  void namesCannotBreakOutOfTheMarkup() {
    assertThat(LineChart.titled("\"x\"").curve(rising).html())
        .contains("a&lt;b")
        .contains("&quot;x&quot;")
        .doesNotContain("a<b");
  }

  @Test
  void sharesAreDrawnAsPercentFromZero() {
    assertThat(LineChart.titled("t").inPercent().curve(rising).level("chance", 0.1).html())
        .contains(">60 %<")
        .contains(">chance<");
  }

  @Test
  void aCurveWithoutPointsIsNoCurve() {
    assertThat(LineChart.titled("t").curve(new Series("none", List.of())).isEmpty()).isTrue();
  }
}
