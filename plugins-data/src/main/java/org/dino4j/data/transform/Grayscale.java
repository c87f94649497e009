package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** Takes the colour out and keeps the number of channels. */
public record Grayscale() implements Transform {
  @Override
  public Image apply(Image image) {
    Luma.requireColour(image, "grayscale");
    if (image.channels() == 1) {
      return image;
    }
    byte[] in = image.pixels();
    byte[] out = new byte[in.length];
    for (int i = 0; i < in.length; i += 3) {
      byte grey = (byte) Luma.of(in[i] & 0xff, in[i + 1] & 0xff, in[i + 2] & 0xff);
      out[i] = grey;
      out[i + 1] = grey;
      out[i + 2] = grey;
    }
    return new Image(image.size(), 3, out);
  }
}
