package org.dino4j.recipes.compare;

import java.util.List;
import org.dino4j.engine.binding.Columns;

/**
 * What a comparison says of one side of two runs.
 *
 * @param title {@code recipe}, {@code data}, {@code setup} ...
 * @param says one sentence
 * @param rows shown below it
 * @param same whether nothing differs
 */
public record Section(String title, String says, List<Difference> rows, boolean same) {
  private static final int SHOWN = 12;

  /** Everything that differs, or the sentence that nothing does. */
  public static Section of(String title, List<Difference> differences) {
    String count = differences.size() == 1 ? "1 difference" : differences.size() + " differences";
    return new Section(
        title, differences.isEmpty() ? "the same" : count, differences, differences.isEmpty());
  }

  /** For the terminal. */
  public String text() {
    StringBuilder text = new StringBuilder("%s: %s%n".formatted(title, says));
    if (!rows.isEmpty()) {
      Columns table = new Columns("  ", "   ").row("", "FIRST", "SECOND");
      rows.stream().limit(SHOWN).forEach(row -> table.row(row.what(), row.first(), row.second()));
      text.append(table.text());
    }
    if (rows.size() > SHOWN) {
      text.append("  and %s more%n".formatted(rows.size() - SHOWN));
    }
    return text.toString();
  }
}
