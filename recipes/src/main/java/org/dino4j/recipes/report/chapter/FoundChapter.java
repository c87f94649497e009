package org.dino4j.recipes.report.chapter;

import java.util.List;
import org.dino4j.recipes.report.chart.Markup;
import org.dino4j.recipes.report.picture.Png;

/** Queries with their nearest neighbours, right and wrong class marked by colour and sign. */
public final class FoundChapter {
  private FoundChapter() {}

  /**
   * A table: a row for each query, a column for each eye.
   *
   * @param eyes what looks: DINO, random weights, raw pixels
   */
  public static String html(List<String> eyes, List<Found> rows) {
    StringBuilder html =
        new StringBuilder("<table class=\"found\"><tr><th class=\"query\">asked</th>");
    eyes.forEach(eye -> html.append("<th>").append(Markup.escape(eye)).append("</th>"));
    html.append("</tr>");
    for (Found row : rows) {
      html.append("<tr><td class=\"query\">")
          .append(shot(row.query(), row.of(), "", ""))
          .append("</td>");
      for (List<Found.Hit> hits : row.byEye()) {
        html.append("<td>");
        hits.forEach(hit -> html.append(hit(hit)));
        html.append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static String hit(Found.Hit hit) {
    return hit.right()
        ? shot(hit.image(), hit.of(), " right", "<b>✓</b>")
        : shot(hit.image(), hit.of(), " wrong", "<b>✗</b>");
  }

  private static String shot(org.dino4j.api.data.Image image, String of, String mark, String sign) {
    String name = Markup.escape(of);
    return "<span class=\"shot%s\" title=\"%s\"><img alt=\"%s\" src=\"%s\">%s</span>"
        .formatted(mark, name, name, Png.address(image), sign);
  }
}
