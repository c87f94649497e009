package org.dino4j.report.chapter;

import java.util.List;
import org.dino4j.report.chart.Markup;
import org.dino4j.report.picture.Sheet;

/**
 * A sheet of pictures in rows and named columns: crops as the model sees them, attention by head.
 */
public final class SheetChapter {
  private SheetChapter() {}

  /**
   * The sheet.
   *
   * @param side how wide a picture is shown, in CSS pixels
   */
  public static String html(Sheet sheet, int side) {
    StringBuilder html = new StringBuilder("<div class=\"sheet\"><table><tr>");
    sheet
        .columns()
        .forEach(name -> html.append("<th>").append(Markup.escape(name)).append("</th>"));
    html.append("</tr>");
    for (List<String> row : sheet.addresses()) {
      html.append("<tr>");
      row.forEach(
          address ->
              html.append(
                  "<td><img alt=\"\" width=\"%s\" src=\"%s\"></td>".formatted(side, address)));
      html.append("</tr>");
    }
    return html.append("</table></div>").toString();
  }
}
