package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.PrototypeUse;
import org.junit.jupiter.api.Test;

class PrototypesChapterTest {
  @Test
  void saysHowManyPrototypesThePicturesFallOn() {
    PrototypeUse use = new PrototypeUse(new int[] {0, 30, 10, 0}, true);

    assertThat(PrototypesChapter.html("", List.of(new Exhibit.Prototypes("", use))))
        .contains("the 40 pictures of the evaluation's bank fall on 2 of 4 prototypes")
        .contains(
            "less the loss's centre",
            "as evenly as over 2 prototypes used alike",
            "75.0 % of the pictures")
        .contains("<svg");
  }

  @Test
  void saysThatNoCentreWasTakenOff() {
    PrototypeUse use = new PrototypeUse(new int[] {1, 1}, false);

    assertThat(PrototypesChapter.html("", List.of(new Exhibit.Prototypes("", use))))
        .contains("no centre taken off");
  }

  @Test
  void isNotThereWhereNothingIsKnown() {
    assertThat(PrototypesChapter.html("", List.of())).isEmpty();
  }

  @Test
  void showsTheUseOverTimeAloneWhereTheHeadCannotBeAsked() {
    assertThat(PrototypesChapter.html("<figure/>", List.of()))
        .isEqualTo("<div class=\"charts wide\"><figure/></div>");
  }
}
