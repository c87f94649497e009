package org.dino4j.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankChartTest {
  @Test
  void anOutlineStepsDownWhereACountChangesAndLeavesOutWhatIsNotUsed() {
    assertThat(RankChart.html("use", new int[] {4, 2, 2, 0}))
        .contains(
            "points=\"52.0,194.0 52.0,10.0 52.0,10.0 181.3,10.0 181.3,102.0 440.0,102.0 440.0,194.0\"");
  }

  @Test
  void manyEqualCountsTakeNoRoom() {
    assertThat(RankChart.html("use", new int[65536])).hasSizeLessThan(3000);
  }
}
