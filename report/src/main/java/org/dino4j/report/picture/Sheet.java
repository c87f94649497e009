package org.dino4j.report.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Pictures in rows and named columns.
 *
 * @param rows as many pictures in a row as there are columns
 */
public record Sheet(List<String> columns, List<List<BufferedImage>> rows) {
  private static final int SIDE = 96;
  private static final int GAP = 4;

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The pictures as {@code data:} addresses. */
  public List<List<String>> addresses() {
    return rows.stream().map(row -> row.stream().map(Png::address).toList()).toList();
  }

  /** All in one picture, each scaled into a square of its own. */
  public BufferedImage drawn() {
    int width = GAP + columns.size() * (SIDE + GAP);
    int height = GAP + rows.size() * (SIDE + GAP);
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        fit(pen, rows.get(row).get(column), at(column), at(row));
      }
    }
    pen.dispose();
    return sheet;
  }

  private static int at(int place) {
    return GAP + place * (SIDE + GAP);
  }

  /** Keeps the picture's proportions. */
  private static void fit(Graphics2D pen, BufferedImage picture, int x, int y) {
    double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
    int width = (int) Math.round(scale * picture.getWidth());
    int height = (int) Math.round(scale * picture.getHeight());
    pen.drawImage(picture, x + (SIDE - width) / 2, y + (SIDE - height) / 2, width, height, null);
  }
}
