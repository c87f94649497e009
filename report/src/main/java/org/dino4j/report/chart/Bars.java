package org.dino4j.report.chart;

import java.util.List;
import java.util.Locale;

/** Numbers as horizontal bars, one row each: what is compared, the bar, the number. */
public final class Bars {
  private Bars() {}

  /**
   * One row.
   *
   * @param name what is measured
   * @param length from 0 to 1
   * @param text the number as people read it
   * @param ours whether it is a network of the run, or a baseline
   */
  public record Row(String name, double length, String text, boolean ours) {}

  /** The rows in the given order. */
  public static String html(List<Row> rows) {
    StringBuilder html = new StringBuilder("<div class=\"bars\">");
    for (Row row : rows) {
      html.append(
          String.format(
              Locale.ROOT,
              "<span class=\"bar-name\">%s</span><span class=\"track\"><i class=\"%s\" style=\"width:%.1f%%\"></i></span><b>%s</b>",
              Markup.escape(row.name()),
              row.ours() ? "bar ours" : "bar",
              100 * Math.min(1, Math.max(0, row.length())),
              Markup.escape(row.text())));
    }
    return html.append("</div>").toString();
  }
}
