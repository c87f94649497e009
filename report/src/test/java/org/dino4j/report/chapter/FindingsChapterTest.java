package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.engine.run.Event;
import org.junit.jupiter.api.Test;

class FindingsChapterTest {
  @Test
  void saysEachFindingWithItsStepAndItsCure() {
    Event.Found found =
        new Event.Found(1234, "uniform-collapse", "entropy 0.99 < ln K", "A lower temperature");

    assertThat(FindingsChapter.html(List.of(found), List.of("teacher entropy"), 2000))
        .contains("uniform collapse", "after 1,234 steps", "A lower temperature.")
        .contains("Entropy 0.99 &lt; ln K.")
        .doesNotContain("No finding");
  }

  @Test
  void saysPlainlyThatNothingWasFoundAndWhatWasWatched() {
    assertThat(FindingsChapter.html(List.of(), List.of("teacher entropy", "prototypes used"), 2000))
        .contains("<b>No finding</b> in 2,000 steps")
        .contains("Watched were: teacher entropy, prototypes used.");
  }

  @Test
  void doesNotCallARunHealthyThatCouldNotBeWatched() {
    assertThat(FindingsChapter.html(List.of(), List.of(), 5)).contains("no signal");
  }
}
