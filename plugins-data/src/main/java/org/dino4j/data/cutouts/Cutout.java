package org.dino4j.data.cutouts;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * One object: colours premultiplied with their alpha, all from 0 to 1.
 *
 * <p>Premultiplied, because a mean of neighbours must not take in the invisible colour of
 * transparent pixels: edges would get a dark or bright rim.
 *
 * @param rgba [height, width, 4] row-major; never written after it is made
 */
record Cutout(int height, int width, float[] rgba) {
  static final int CHANNELS = 4;

  /** The cut-out in a decoded file; empty if the file has no alpha channel. */
  static Optional<Cutout> of(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return Optional.empty();
    }
    int width = image.getWidth();
    float[] rgba = new float[image.getHeight() * width * CHANNELS];
    int at = 0;
    for (int argb : pixels(image)) {
      float alpha = (argb >>> 24) / 255f;
      rgba[at++] = ((argb >> 16) & 0xff) / 255f * alpha;
      rgba[at++] = ((argb >> 8) & 0xff) / 255f * alpha;
      rgba[at++] = (argb & 0xff) / 255f * alpha;
      rgba[at++] = alpha;
    }
    return Optional.of(new Cutout(image.getHeight(), width, rgba));
  }

  /** Whether anything of it can be seen. */
  boolean visible() {
    for (int i = CHANNELS - 1; i < rgba.length; i += CHANNELS) {
      if (rgba[i] > 0) {
        return true;
      }
    }
    return false;
  }

  private static int[] pixels(BufferedImage image) {
    int height = image.getHeight();
    int width = image.getWidth();
    if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
      return greys(image.getRaster(), image.getColorModel().getComponentSize(0) - 8);
    }
    return image.getRGB(0, 0, width, height, null, 0, width);
  }

  /**
   * Java takes grey for linear light and would brighten it; a grey PNG means the same as one with
   * three equal channels.
   */
  private static int[] greys(Raster raster, int shift) {
    int width = raster.getWidth();
    int count = raster.getHeight() * width;
    int[] grey = raster.getSamples(0, 0, width, raster.getHeight(), 0, new int[count]);
    int[] alpha = raster.getSamples(0, 0, width, raster.getHeight(), 1, new int[count]);
    int[] argb = new int[count];
    for (int i = 0; i < count; i++) {
      argb[i] = (alpha[i] >> shift) << 24 | (grey[i] >> shift) * 0x010101;
    }
    return argb;
  }
}
