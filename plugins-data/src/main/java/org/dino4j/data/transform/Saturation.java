package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/**
 * Stretches colours about each pixel's grey: 0 is grey, 1 leaves the picture as it is; so does a
 * grey picture.
 */
public record Saturation(double factor) implements Transform {
  @Override
  public Image apply(Image image) {
    Luma.requireColour(image, "saturation");
    if (image.channels() == 1) {
      return image;
    }
    byte[] in = image.pixels();
    byte[] out = new byte[in.length];
    for (int i = 0; i < in.length; i += 3) {
      int red = in[i] & 0xff;
      int green = in[i + 1] & 0xff;
      int blue = in[i + 2] & 0xff;
      int grey = Luma.of(red, green, blue);
      out[i] = Blend.of(grey, red, (float) factor);
      out[i + 1] = Blend.of(grey, green, (float) factor);
      out[i + 2] = Blend.of(grey, blue, (float) factor);
    }
    return new Image(image.size(), 3, out);
  }
}
