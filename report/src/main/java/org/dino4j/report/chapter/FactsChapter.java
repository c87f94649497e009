package org.dino4j.report.chapter;

import java.util.Map;
import org.dino4j.report.chart.Markup;

/** What was run, as a table of facts. */
public final class FactsChapter {
  private FactsChapter() {}

  public static String html(Map<String, String> facts) {
    StringBuilder html = new StringBuilder("<table class=\"facts\">");
    facts.forEach(
        (name, value) ->
            html.append(
                "<tr><th>%s</th><td>%s</td></tr>"
                    .formatted(Markup.escape(name), Markup.escape(value))));
    return html.append("</table>").toString();
  }

  /** A file as it is, folded away. */
  public static String folded(String title, String text) {
    return "<details><summary>%s</summary><pre>%s</pre></details>"
        .formatted(Markup.escape(title), Markup.escape(text));
  }
}
