package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/**
 * Turns the colour circle by {@code factor} of a full turn (-0.5 to 0.5), through PIL's 8-bit HSV;
 * a grey picture stays as it is.
 */
public record Hue(double factor) implements Transform {
  @Override
  public Image apply(Image image) {
    Luma.requireColour(image, "hue");
    if (image.channels() == 1) {
      return image;
    }
    int turn = (int) (factor * 255);
    byte[] in = image.pixels();
    byte[] out = new byte[in.length];
    for (int i = 0; i < in.length; i += 3) {
      int hsv = Hsv.of(in[i] & 0xff, in[i + 1] & 0xff, in[i + 2] & 0xff);
      int rgb = Hsv.toRgb(((hsv >> 16) + turn) & 0xff, (hsv >> 8) & 0xff, hsv & 0xff);
      out[i] = (byte) (rgb >> 16);
      out[i + 1] = (byte) (rgb >> 8);
      out[i + 2] = (byte) rgb;
    }
    return new Image(image.size(), 3, out);
  }
}
