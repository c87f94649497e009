package org.dino4j.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.dino4j.report.chart.Series.Point;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private final Series ramp =
      new Series("ramp", LongStream.range(0, 10).mapToObj(i -> new Point(i, i)).toList());

  @Test
  void aThinnedPointIsTheMeanOfItsStretchAtItsEnd() {
    assertThat(ramp.thinned(5).points()).startsWith(new Point(1, 0.5), new Point(3, 2.5));
  }

  @Test
  void theLastStepStays() {
    assertThat(ramp.thinned(3).points()).last().extracting(Point::step).isEqualTo(9L);
  }

  @Test
  void aShortSeriesIsLeftAsItIs() {
    assertThat(ramp.thinned(10)).isSameAs(ramp);
  }
}
