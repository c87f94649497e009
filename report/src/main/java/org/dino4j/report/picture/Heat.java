package org.dino4j.report.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.dino4j.api.data.Image;
import org.dino4j.api.model.Grid;

/** Attention laid over the picture it looks at: bright where it looks, dark where it does not. */
public final class Heat {
  private static final int SIDE = 96;
  private static final double DARKEST = 0.18;

  private Heat() {}

  /**
   * The picture, each patch lit by its attention relative to the largest.
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
