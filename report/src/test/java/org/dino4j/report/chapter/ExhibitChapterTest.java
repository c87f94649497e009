package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.model.Grid;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;

final class ExhibitChapterTest {
  private static final Image PICTURE = new Image(Size.square(8), 3, new byte[8 * 8 * 3]);
  private static final Exhibit.HeatMap MAP =
      new Exhibit.HeatMap("up to 4 < 5", new Grid(2, 2), new float[] {1, 2, 3, 4});

  @Test
  void mapsOfAPictureStandBesideIt() {
    String html = heat(Optional.of(PICTURE));

    assertThat(html).contains("<h3>Norms</h3>", "<th>picture</th><th>block 0</th>", "Bright.");
    assertThat(html.split("<img ")).as("pictures").hasSize(3);
    assertThat(html).contains("up to 4 &lt; 5");
  }

  @Test
  void aMapOfAllPicturesStandsByItself() {
    String html = heat(Optional.empty());

    assertThat(html).doesNotContain("<th>picture</th>");
    assertThat(html.split("<img ")).as("pictures").hasSize(2);
  }

  private static String heat(Optional<Image> picture) {
    return ExhibitChapter.html(
        new Exhibit.Heat(
            "Norms",
            "Bright.",
            List.of("block 0"),
            List.of(new Exhibit.HeatRow(picture, List.of(MAP)))));
  }

  @Test
  void aTableHasItsWordsInRows() {
    String html =
        ExhibitChapter.html(
            new Exhibit.Table(
                "Layers <all>",
                List.of("layer", "share & norm"),
                List.of(List.of("0", "<b>"), List.of("1", "2 %"))));

    assertThat(html)
        .contains("<h3>Layers &lt;all&gt;</h3>")
        .contains("<tr><th>layer</th><th>share &amp; norm</th></tr>")
        .contains("<tr><td>0</td><td>&lt;b&gt;</td></tr><tr><td>1</td><td>2 %</td></tr>");
  }

  @Test
  void aConfusionHasARowForEachTrueClassAndAColumnForEachAnswer() {
    String html =
        ExhibitChapter.html(
            new Exhibit.Confusion(
                "", List.of("up", "<down>"), List.of(List.of(1234L, 1L), List.of(0L, 56L))));

    assertThat(html)
        .doesNotContain("<h3>")
        .contains("<tr><th></th><th>up</th><th>&lt;down&gt;</th></tr>")
        .contains("<tr><th>up</th><td>1,234</td><td>1</td></tr>")
        .contains("<tr><th>&lt;down&gt;</th><td>0</td><td>56</td></tr>");
  }

  @Test
  void curvesRunOverWhatTheySay() {
    Exhibit.Line line = new Exhibit.Line("median", 0, List.of(1.0, 2.0, 4.0));

    String html =
        ExhibitChapter.html(new Exhibit.Curves("Norms", "block", Unit.NONE, List.of(line)));

    assertThat(html).contains("median, block 2:", "over the blocks").doesNotContain(">0.5<");
  }

  @Test
  void aPictureOfPatchesShowsItsPixels() {
    String html =
        ExhibitChapter.html(new Exhibit.Maps("", List.of("colours"), List.of(List.of(PICTURE))));

    assertThat(html).contains("class=\"pixels\"");
  }
}
