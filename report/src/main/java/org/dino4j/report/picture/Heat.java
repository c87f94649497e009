package org.dino4j.report.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.model.Grid;

/**
 * Numbers laid over the picture that they are of: bright where they are large, dark where they are
 * small. Without a picture they are colours, from dark blue to yellow.
 */
public final class Heat {
  private static final int SIDE = 96;
  private static final double DARKEST = 0.18;

  private Heat() {}

  /**
   * The picture, each patch lit by its value relative to the largest.
   *
   * @param attention one value per patch, row-major
   */
  static BufferedImage over(Image image, float[] attention, Grid grid) {
    BufferedImage lit = scaled(Png.canvas(image));
    BufferedImage light = scaled(light(attention, grid));
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        lit.setRGB(x, y, shade(lit.getRGB(x, y), (light.getRGB(x, y) & 0xff) / 255.0));
      }
    }
    return lit;
  }

  /** The picture as the maps of it are drawn. */
  public static BufferedImage plain(Image image) {
    return scaled(Png.canvas(EightBit.of(image)));
  }

  /** A map over its picture, or by itself. */
  public static BufferedImage of(Optional<Image> picture, Exhibit.HeatMap map) {
    return picture
        .map(image -> over(EightBit.of(image), map.values(), map.grid()))
        .orElseGet(() -> alone(map));
  }

  /** Every cell is seen as one. */
  private static BufferedImage alone(Exhibit.HeatMap map) {
    BufferedImage levels = light(map.values(), map.grid());
    BufferedImage drawn = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int row = y * map.grid().rows() / SIDE;
        int column = x * map.grid().columns() / SIDE;
        drawn.setRGB(x, y, Ramp.rgb((levels.getRGB(column, row) & 0xff) / 255.0));
      }
    }
    return drawn;
  }

  private static BufferedImage light(float[] attention, Grid grid) {
    float largest = 0;
    for (float value : attention) {
      largest = Math.max(largest, value);
    }
    BufferedImage map = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < grid.cells(); i++) {
      int level = largest > 0 ? Math.round(255 * attention[i] / largest) : 0;
      map.setRGB(i % grid.columns(), i / grid.columns(), level << 16 | level << 8 | level);
    }
    return map;
  }

  private static BufferedImage scaled(BufferedImage from) {
    BufferedImage to = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, 0, 0, SIDE, SIDE, null);
    pen.dispose();
    return to;
  }

  private static int shade(int rgb, double light) {
    double factor = DARKEST + (1 - DARKEST) * light;
    int red = (int) ((rgb >> 16 & 0xff) * factor);
    int green = (int) ((rgb >> 8 & 0xff) * factor);
    int blue = (int) ((rgb & 0xff) * factor);
    return red << 16 | green << 8 | blue;
  }
}
