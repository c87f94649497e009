package org.dino4j.engine.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "clears the screen, 1b",
    "rings, 07",
    "goes back over what stands there, 08",
    "goes to the line's begin, 0d",
    "ends a C string, 00",
    "is deleted, 7f",
    "begins a sequence in eight bits, 9b",
    "writes the title in eight bits, 9d",
    "turns the direction of writing, 202e",
    "isolates a direction, 2066",
    "has no width, 200b",
    "marks an order of bytes, feff",
    "breaks a line in Unicode, 2028",
    "breaks a paragraph in Unicode, 2029",
    "is half a character, d800",
    "hyphenates perhaps, 00ad",
  })
  void whatATerminalObeysIsShownAsItsNumber(String does, String hex) {
    char obeyed = (char) Integer.parseInt(hex, 16);
    String number = "\\u" + "0".repeat(4 - hex.length()) + hex;

    assertThat(Visible.text("a" + obeyed + "b")).isEqualTo("a" + number + "b");
    assertThat(Visible.line("a" + obeyed + "b")).isEqualTo("a" + number + "b");
  }

  @Test
  void aTagOutsideOfSixteenBitsIsShownInItsTwoHalves() {
    assertThat(Visible.text("flag" + Character.toString(0xe0041))).isEqualTo("flag\\udb40\\udc41");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Grün 73.1 %", "日本語", "صورة", "\ud83e\udd95 dino", "e\u0301", "C:\\u001b", ""})
  void wordsOfAllLanguagesStayAsTheyAre(String text) {
    assertThat(Visible.text(text)).isEqualTo(text);
    assertThat(Visible.line(text)).isEqualTo(text);
  }

  @Test
  void aTextKeepsItsLinesAndALineIsOneLine() {
    assertThat(Visible.text("a\n\tb\r\nc")).isEqualTo("a\n\tb\nc");
    assertThat(Visible.line("a\n\tb\r\nc")).isEqualTo("a\\u000a\\u0009b\\u000d\\u000ac");
  }

  @Test
  void aBreakInANameCannotBeginALineLikeOursInAParagraph() {
    assertThat(Visible.paragraph("bad: x\nsaved weights to /tmp\n  indented\n"))
        .isEqualTo("bad: x\n  saved weights to /tmp\n  indented\n");
  }
}
