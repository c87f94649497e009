package org.dino4j.report.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.dino4j.api.data.Image;

/** Pictures inside the page, as PNG data addresses. */
public final class Png {
  private Png() {}

  /** A {@code data:} address that an {@code img} element can show. */
  public static String address(Image image) {
    return address(canvas(image));
  }

  /** A drawn picture as a {@code data:} address. */
  public static String address(BufferedImage canvas) {
    return address(bytes(canvas));
  }

  /** A PNG file as a {@code data:} address. */
  public static String address(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  /** The picture as a PNG file. */
  public static byte[] bytes(BufferedImage canvas) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(canvas, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The picture as Java2D has it; the first channel as grey where there are not three. */
  public static BufferedImage canvas(Image image) {
    BufferedImage canvas =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        canvas.setRGB(x, y, rgb(image, (y * image.width() + x) * image.channels()));
      }
    }
    return canvas;
  }

  private static int rgb(Image image, int at) {
    int red = image.pixels()[at] & 0xff;
    if (image.channels() < 3) {
      return red << 16 | red << 8 | red;
    }
    return red << 16 | (image.pixels()[at + 1] & 0xff) << 8 | (image.pixels()[at + 2] & 0xff);
  }
}
