package org.dino4j.report.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/** A picture at a multiple of its size, so that a backbone sees it through more patches. */
public final class Enlarged {
  private Enlarged() {}

  /** Bicubic; the channels stay as many as they were (1 or 3). */
  public static Image by(int factor, Image image) {
    int width = factor * image.width();
    int height = factor * image.height();
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(Png.canvas(image), 0, 0, width, height, null);
    pen.dispose();
    return image(canvas, image.channels());
  }

  private static Image image(BufferedImage canvas, int channels) {
    byte[] pixels = new byte[canvas.getWidth() * canvas.getHeight() * channels];
    int at = 0;
    for (int y = 0; y < canvas.getHeight(); y++) {
      for (int x = 0; x < canvas.getWidth(); x++) {
        for (int channel = 0; channel < channels; channel++) {
          pixels[at++] = (byte) (canvas.getRGB(x, y) >> (16 - 8 * channel));
        }
      }
    }
    return new Image(new Size(canvas.getHeight(), canvas.getWidth()), channels, pixels);
  }
}
