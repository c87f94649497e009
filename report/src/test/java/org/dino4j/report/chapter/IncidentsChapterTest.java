package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.engine.run.Incident;
import org.junit.jupiter.api.Test;

class IncidentsChapterTest {
  private final Incident incident =
      new Incident(
          12,
          false,
          List.of("dino", "student.head.last_layer.weight"),
          List.of("student.head"),
          Map.of("learningRate", 0.0021),
          List.of("cat-1", "<dog>-2"),
          "a lower learning rate");

  @Test
  void showsEverythingThatAnIncidentKnows() {
    assertThat(html(incident, Optional.of(new byte[] {1, 2, 3})))
        .contains("Step 12", "incident-00000012", "a lower learning rate")
        .contains("<code>dino</code>", "<code>student.head.last_layer.weight</code>")
        .contains("<code>student.head</code>")
        .contains("<th>learningRate</th><td>0.00210000</td>")
        .contains("data:image/png;base64,AQID")
        .contains("The 2 pictures of the batch", "cat-1\n&lt;dog&gt;-2");
  }

  @Test
  void tellsANumberThatWasWrittenFromOneThatWasStopped() {
    Incident written =
        new Incident(4, true, List.of("a.b#mean"), List.of("a.b"), Map.of(), List.of(), "");

    assertThat(html(written, Optional.empty()))
        .contains("<b>Not finite after its update:</b> <code>a.b#mean</code>");
    assertThat(html(incident, Optional.empty())).contains("<b>Not finite:</b> <code>dino");
  }

  @Test
  void leavesOutPicturesThatWereNotKept() {
    assertThat(html(incident, Optional.empty())).contains("Step 12").doesNotContain("<img");
  }

  @Test
  void countsWhatIsTooLongToBeNamed() {
    List<String> many = IntStream.range(0, 20).mapToObj(i -> "weight" + i).toList();
    Incident wide = new Incident(1, false, many, List.of(), Map.of(), List.of(), "");

    assertThat(html(wide, Optional.empty()))
        .contains("weight7", "and 12 more")
        .doesNotContain("weight8");
  }

  private static String html(Incident incident, Optional<byte[]> views) {
    return IncidentsChapter.html(
        List.of(new IncidentsChapter.Shown(incident, "incident-00000012", views)));
  }
}
