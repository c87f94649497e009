package org.dino4j.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as programs write them. */
final class CsvListTest {
  @TempDir Path folder;

  @BeforeEach
  void twoPictures() throws IOException {
    new Laid(folder).picture("a/1.png").picture("b/1.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",path,label\n0,a/1.png,cat\n1,b/1.png,dog\n",
        "\ufeff,path,label\r\n0,a/1.png,cat\r\n1,b/1.png,dog\r\n",
        "\"\",\"path\",\"label\"\n\"1\",\"a/1.png\",\"cat\"\n\"2\",\"b/1.png\",\"dog\"\n",
        ",,path,label\n0,0,a/1.png,cat\n1,0,b/1.png,dog\n",
        "path,label,\na/1.png,cat,\nb/1.png,dog,\n",
        "path,label\na/1.png,cat,\nb/1.png,dog,,\n",
        "path,x,x,label\na/1.png,1,2,cat\nb/1.png,1,2,dog\n"
      })
  void columnsWithoutANameAreNoHindrance(String text) throws IOException {
    try (DataSet set = opened(text)) {
      assertThat(Laid.ids(set)).containsExactly("a/1.png", "b/1.png");
      assertThat(set.classes()).containsExactly("cat", "dog");
      assertThat(Laid.labels(set)).containsExactly(0, 1);
    }
  }

  @Test
  void aNameThatTwoColumnsHaveIsRefused() {
    refused(
        "path,label,label\na/1.png,1,2\n",
        "has 2 columns called 'label', so it is not clear which is meant. Give them different names.");
  }

  @Test
  void aPathWithTheDelimiterInItNeedsQuotes() {
    refused(
        "path,label\na/1.png,cat\nb/x,1.png,dog\n",
        ", line 3: 3 cells under 2 column names. Put quotes around a cell with ',' in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void anotherDelimiterIsRecognised(String delimiter) {
    refused(
        "path,label\na/1.png,1\n".replace(",", delimiter),
        "Set \"delimiter\": \"%s\".".formatted(delimiter.equals("\t") ? "\\t" : delimiter));
  }

  @Test
  void columnsWithoutANameAreListedAsThat() {
    refused(
        ",file,label\n0,a,1\n",
        "has no column 'path'. Its columns are: (without a name), file, label.");
  }

  @Test
  void textInSixteenBitsIsRefused() throws IOException {
    byte[] text = "path,label\na/1.png,cat\n".getBytes(StandardCharsets.UTF_16LE);
    new Laid(folder).file("list.csv", text);

    assertThatThrownBy(() -> source().open())
        .isInstanceOf(Refusal.class)
        .hasMessage(folder.resolve("list.csv") + " is not UTF-8 text. Save it as CSV in UTF-8.");
  }

  @Test
  void labelsWithGapsCostWhatTheirRowsCost() throws IOException {
    try (DataSet set = opened("path,label\na/1.png,999999\nb/1.png,5\n")) {
      assertThat(Laid.labels(set)).containsExactly(999_999, 5);
      assertThat(set.classes()).hasSize(1_000_000);
      assertThat(set.classes().get(5)).isEqualTo("5");
      assertThat(set.classes()).isInstanceOf(NumberNames.class);
    }
  }

  private void refused(String text, String says) {
    assertThatThrownBy(() -> opened(text))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(folder.resolve("list.csv").toString())
        .hasMessageContaining(says);
  }

  private DataSet opened(String text) throws IOException {
    new Laid(folder).file("list.csv", text);
    return source().open();
  }

  private CsvList source() {
    return new CsvList(
        new CsvOptions(
            folder.resolve("list.csv"),
            Optional.empty(),
            "path",
            Optional.of("label"),
            ",",
            3,
            Laid.WHITE));
  }
}
