package org.dino4j.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.unit.Unit;
import org.junit.jupiter.api.Test;

/** What the event log says of scores, and what can be told of it again. */
final class ScoreEventsTest {
  private static final Score SHARE = new Score("teacher", "10", 0.5, Unit.SHARE, Better.HIGHER);

  @Test
  void sharesAreWrittenAsEver() {
    assertThat(JsonLines.asRead(Event.Evaluated.of(5, "knn", List.of(SHARE))))
        .hasToString(
            "{\"kind\":\"evaluation\",\"step\":5,\"name\":\"knn\",\"results\":{\"teacher@10\":0.5}}");
  }

  @Test
  void whatIsNoShareIsReadAsItWas() throws Exception {
    Score error = error(0.25);
    Event written = Event.Evaluated.of(5, "depth", List.of(error));

    Event read = Json.readLine(Json.line(written), Event.class);

    assertThat(read).isEqualTo(written);
    assertThat(((Event.Evaluated) read).scores()).containsExactly(error);
  }

  @Test
  void theBestErrorIsTheLeastOne() {
    History history =
        new History(List.of(measured(5, 0.5), measured(10, 0.25), measured(15, 0.375)));

    assertThat(history.best(ScoreName.of("depth@rmse")).orElseThrow().step()).isEqualTo(10);
    assertThat(history.best(ScoreName.of("depth")).orElseThrow().step()).isEqualTo(10);
    assertThat(history.best(ScoreName.of("depth.student@rmse"))).isEmpty();
  }

  private static Event measured(long step, double value) {
    return Event.Evaluated.of(step, "depth", List.of(error(value)));
  }

  private static Score error(double value) {
    return new Score("teacher", "rmse", value, Unit.METRES, Better.LOWER);
  }
}
