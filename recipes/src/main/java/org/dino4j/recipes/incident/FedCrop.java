package org.dino4j.recipes.incident;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.dino4j.api.train.Pixels;

/**
 * One crop among those of its group, as it was fed.
 *
 * @param index its place among the pictures of {@code pixels}
 */
record FedCrop(Pixels pixels, int index) {
  private static final int NOT_FINITE = 0xff00ff;
  private static final int BRIGHTEST = 255;

  boolean isFinite() {
    return !(pixels instanceof Pixels.Floats)
        || IntStream.range(0, values()).allMatch(at -> Float.isFinite(value(at)));
  }

  /** The first channel as grey where there are not three; magenta where it is not finite. */
  BufferedImage picture() {
    int width = pixels.size().width();
    BufferedImage canvas =
        new BufferedImage(width, pixels.size().height(), BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel * pixels.channels() < values(); pixel++) {
      canvas.setRGB(pixel % width, pixel / width, colour(pixel * pixels.channels()));
    }
    return canvas;
  }

  private int colour(int at) {
    int next = pixels.channels() < 3 ? 0 : 1;
    float red = value(at);
    float green = value(at + next);
    float blue = value(at + 2 * next);
    return Float.isFinite(red + green + blue)
        ? level(red) << 16 | level(green) << 8 | level(blue)
        : NOT_FINITE;
  }

  private static int level(float value) {
    return Math.max(0, Math.min(BRIGHTEST, Math.round(value)));
  }

  private int values() {
    return pixels.size().height() * pixels.size().width() * pixels.channels();
  }

  /** From 0 to 255; numbers are fed from 0 to 1. */
  private float value(int at) {
    int place = index * values() + at;
    if (pixels instanceof Pixels.Bytes bytes) {
      return bytes.values()[place] & 0xff;
    }
    return pixels instanceof Pixels.Shorts shorts
        ? (shorts.values()[place] & 0xffff) / 257f
        : ((Pixels.Floats) pixels).values()[place] * BRIGHTEST;
  }
}
