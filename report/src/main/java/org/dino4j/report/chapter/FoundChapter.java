package org.dino4j.report.chapter;

import java.util.List;
import org.dino4j.api.evaluate.Neighbourhood;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.picture.Png;

/**
 * Queries with their nearest neighbours, right and wrong class marked by colour and sign where
 * classes are known.
 */
public final class FoundChapter {
  private FoundChapter() {}

  /** A table: a row for each query, a column for each way of looking. */
  public static String html(List<Neighbourhood> rows) {
    StringBuilder html =
        new StringBuilder("<table class=\"found\"><tr><th class=\"query\">asked</th>");
    List<String> eyes = rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).by().keySet());
    eyes.forEach(eye -> html.append("<th>").append(Markup.escape(eye)).append("</th>"));
    html.append("</tr>");
    rows.forEach(row -> html.append(row(row, eyes)));
    return html.append("</table>").toString();
  }

  private static String row(Neighbourhood around, List<String> eyes) {
    StringBuilder html = new StringBuilder("<tr><td class=\"query\">");
    html.append(shot(around.query(), "", "")).append("</td>");
    for (String eye : eyes) {
      html.append("<td>");
      around.by().getOrDefault(eye, List.of()).forEach(found -> html.append(neighbour(found)));
      html.append("</td>");
    }
    return html.append("</tr>").toString();
  }

  private static String neighbour(Neighbourhood.Neighbour found) {
    return switch (found.match()) {
      case SAME_CLASS -> shot(found.picture(), " right", "<b>✓</b>");
      case OTHER_CLASS -> shot(found.picture(), " wrong", "<b>✗</b>");
      case UNKNOWN -> shot(found.picture(), "", "");
    };
  }

  private static String shot(Neighbourhood.Picture picture, String mark, String sign) {
    String name =
        Markup.escape(picture.className().map(kind -> kind + ": ").orElse("") + picture.name());
    return "<span class=\"shot%s\" title=\"%s\"><img alt=\"%s\" src=\"%s\">%s</span>"
        .formatted(mark, name, name, Png.address(picture.view()), sign);
  }
}
