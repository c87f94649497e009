package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.engine.run.Event;
import org.junit.jupiter.api.Test;

final class UnreadableChapterTest {
  @Test
  void isEmptyWhereAllCanBeRead() {
    assertThat(UnreadableChapter.html(List.of(), List.of())).isEmpty();
  }

  @Test
  void namesEachOnceHoweverOftenItWasMet() {
    Event.SampleReplaced first = new Event.SampleReplaced(3, 7, "a<b>.png", "a<b>.png: cut", "c");
    Event.SampleReplaced again = new Event.SampleReplaced(9, 7, "a<b>.png", "a<b>.png: cut", "d");

    assertThat(UnreadableChapter.html(List.of(first, again), List.of("q.png: cut")))
        .isEqualTo(
            "<ul><li>a&lt;b&gt;.png: cut (first in step 3, where c took its place)</li>"
                + "<li>q.png: cut (left out of the evaluation)</li></ul>");
  }

  @Test
  void foldsALongListAway() {
    List<String> reasons = IntStream.range(0, 25).mapToObj(i -> i + ".png: cut").toList();

    assertThat(UnreadableChapter.html(List.of(), reasons))
        .contains("<summary>5 more</summary>")
        .contains("24.png: cut");
  }
}
