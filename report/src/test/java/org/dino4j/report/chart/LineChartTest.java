package org.dino4j.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dino4j.report.chart.Series.Point;
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
  void aChangeOfPhaseIsMarkedWhereItIs() {
    assertThat(
            LineChart.titled("t").curve(rising).marks(List.of(new Mark(50, "high & low"))).html())
        .contains("<line class=\"level\" x1=\"246.0\" y1=\"10.0\" x2=\"246.0\" y2=\"194.0\"/>")
        .contains(">high &amp; low<");
  }

  @Test
  void twoEqualCurvesAreSeenAsTwo() {
    Series same = new Series("same", rising.points());

    assertThat(LineChart.titled("t").curve(rising).curve(same).html())
        .contains("class=\"curve c0\"", "class=\"curve c1\"", "r=\"5.0\"", "r=\"3.0\"");
    assertThat(LineChart.class.getResourceAsStream("/org/dino4j/report/report.css"))
        .asString(StandardCharsets.UTF_8)
        .contains(".curve.c1 { stroke-dasharray:");
  }

  @Test
  void longMarksMakeRoomForThemselves() {
    Series large = new Series("many", List.of(new Point(0, 0), new Point(1_000_000, 9_000_000)));

    String html = LineChart.titled("t").curve(large).html();

    assertThat(html).contains(">10,000,000<");
    assertThat(mark(html, "10,000,000")).isGreaterThan(10 * 6.0);
    assertThat(mark(html, "1,000,000")).isLessThan(460 - 9 * 6.0 / 2);
  }

  /** Where a mark stands from the left. */
  private static double mark(String html, String words) {
    Matcher found = Pattern.compile("x=\"([0-9.]+)\" y=\"[0-9.]+\">" + words + "<").matcher(html);
    assertThat(found.find()).as(words).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void namesOfLevelsStayInTheChart() {
    LineChart chart = LineChart.titled("t").inPercent().curve(rising);
    for (int i = 0; i < 5; i++) {
      chart.level("level " + i, 0.99);
    }

    List<Double> places =
        Pattern.compile("level-name\" x=\"[0-9.]+\" y=\"([-0-9.]+)\"")
            .matcher(chart.html())
            .results()
            .map(found -> Double.parseDouble(found.group(1)))
            .toList();

    assertThat(places).hasSize(5).doesNotHaveDuplicates().allMatch(y -> y >= 10 && y <= 220);
  }

  @Test
  void aCurveWithoutPointsIsNoCurve() {
    assertThat(LineChart.titled("t").curve(new Series("none", List.of())).isEmpty()).isTrue();
  }
}
