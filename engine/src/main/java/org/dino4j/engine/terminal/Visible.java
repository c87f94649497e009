package org.dino4j.engine.terminal;

import java.util.stream.Collectors;

/**
 * Text of strangers, made harmless to show. Characters that a terminal or a browser obeys instead
 * of showing them (controls, escapes, turns of the writing direction, invisible marks, halves of
 * characters) become {@code \}{@code u001b}, as JSON and Java write them.
 */
public final class Visible {
  private static final String BREAKS = "\n\t";

  private Visible() {}

  /** A text of several lines: its breaks and tabs stay. */
  public static String text(String text) {
    return shown(text.replace("\r\n", "\n"), BREAKS);
  }

  /** What is to stay within one line, such as a name: its breaks are shown, too. */
  public static String line(String text) {
    return shown(text, "");
  }

  /**
   * A text whose lines after the first stand in from the margin, so that no break within a name can
   * begin a line that looks like one of ours.
   */
  public static String paragraph(String text) {
    return text.replaceAll("(\\R)(?=\\S)", "$1  ");
  }

  private static String shown(String text, String kept) {
    if (text.codePoints().allMatch(c -> isHarmless(c, kept))) {
      return text;
    }
    return text.codePoints()
        .mapToObj(c -> isHarmless(c, kept) ? Character.toString(c) : escaped(c))
        .collect(Collectors.joining());
  }

  private static boolean isHarmless(int character, String kept) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          kept.indexOf(character) >= 0;
      default -> true;
    };
  }

  private static String escaped(int character) {
    StringBuilder escape = new StringBuilder();
    for (char half : Character.toChars(character)) {
      String digits = Integer.toHexString(half);
      escape.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
    }
    return escape.toString();
  }
}
