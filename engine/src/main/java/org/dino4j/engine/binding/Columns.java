package org.dino4j.engine.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.terminal.Visible;

/**
 * Lines of words in columns, each as wide as its widest word; the last column has no end. A word's
 * own line breaks are shown, so that none can pass for a row.
 */
public final class Columns {
  private final String margin;
  private final String gap;
  private final List<List<String>> rows = new ArrayList<>();

  public Columns(String margin, String gap) {
    this.margin = margin;
    this.gap = gap;
  }

  public Columns row(String... cells) {
    rows.add(Stream.of(cells).map(Visible::line).toList());
    return this;
  }

  public String text() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(margin);
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean last = i == row.size() - 1;
        line.append(cell).append(last ? "" : " ".repeat(widths[i] - cell.length()) + gap);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    rows.forEach(
        row ->
            Arrays.setAll(
                widths, i -> Math.max(widths[i], i < row.size() ? row.get(i).length() : 0)));
    return widths;
  }
}
