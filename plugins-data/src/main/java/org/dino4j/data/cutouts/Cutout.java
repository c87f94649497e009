package org.dino4j.data.cutouts;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dino4j.api.data.Image;

/**
 * One object: colours premultiplied with their opacity, all from 0 to 1.
 *
 * <p>Premultiplied, because a mean of neighbours must not take in the invisible colour of
 * transparent pixels: edges would get a dark or bright rim.
 *
 * @param rgba [height, width, 4] row-major; never written after it is made
 */
record Cutout(int height, int width, float[] rgba) {
  static final int CHANNELS = 4;

  /** The cut-out in a picture of red, green, blue and opacity. */
  static Cutout of(Image image) {
    byte[] in = image.pixels();
    float[] rgba = new float[in.length];
    for (int i = 0; i < in.length; i += CHANNELS) {
      float opacity = (in[i + 3] & 0xff) / 255f;
      rgba[i] = (in[i] & 0xff) / 255f * opacity;
      rgba[i + 1] = (in[i + 1] & 0xff) / 255f * opacity;
      rgba[i + 2] = (in[i + 2] & 0xff) / 255f * opacity;
      rgba[i + 3] = opacity;
    }
    return new Cutout(image.height(), image.width(), rgba);
  }

  /** Whether anything of it can be seen. */
  boolean visible() {
    return opacities().anyMatch(opacity -> opacity > 0);
  }

  /** Whether nothing can be seen through it: a whole picture then, and no cut-out. */
  boolean opaque() {
    return opacities().allMatch(opacity -> opacity == 1);
  }

  private DoubleStream opacities() {
    return IntStream.range(0, height * width).mapToDouble(i -> rgba[CHANNELS * i + 3]);
  }
}
