package org.dino4j.data.decode;

import org.dino4j.api.data.Image;
import org.dino4j.data.option.Colour;
import org.dino4j.data.transform.Grayscale;

/** From one number of channels to another: 1 grey, 2 grey and opacity, 3 RGB, 4 RGB and opacity. */
final class Channels {
  private Channels() {}

  /** Lays a picture with opacity on a colour; one without is returned as it is. */
  static Image opaque(Image image, Colour background) {
    if (image.channels() % 2 == 1) {
      return image;
    }
    Image rgba = rgba(image);
    byte[] in = rgba.pixels();
    byte[] out = new byte[in.length / 4 * 3];
    for (int from = 0, to = 0; from < in.length; from += 4, to += 3) {
      int opacity = in[from + 3] & 0xff;
      out[to] = blend(in[from] & 0xff, background.red(), opacity);
      out[to + 1] = blend(in[from + 1] & 0xff, background.green(), opacity);
      out[to + 2] = blend(in[from + 2] & 0xff, background.blue(), opacity);
    }
    return new Image(image.size(), 3, out);
  }

  private static byte blend(int above, int below, int opacity) {
    return (byte) ((above * opacity + below * (255 - opacity) + 127) / 255);
  }

  /** Grey of an opaque picture. */
  static Image grey(Image image) {
    if (image.channels() == 1) {
      return image;
    }
    byte[] in = new Grayscale().apply(image).pixels();
    byte[] out = new byte[in.length / 3];
    for (int i = 0; i < out.length; i++) {
      out[i] = in[3 * i];
    }
    return new Image(image.size(), 1, out);
  }

  /** RGB of an opaque picture. */
  static Image rgb(Image image) {
    if (image.channels() == 3) {
      return image;
    }
    byte[] in = image.pixels();
    byte[] out = new byte[in.length * 3];
    for (int i = 0; i < in.length; i++) {
      out[3 * i] = in[i];
      out[3 * i + 1] = in[i];
      out[3 * i + 2] = in[i];
    }
    return new Image(image.size(), 3, out);
  }

  /** RGB and opacity of any picture. */
  static Image rgba(Image image) {
    int channels = image.channels();
    if (channels == 4) {
      return image;
    }
    byte[] in = image.pixels();
    byte[] out = new byte[in.length / channels * 4];
    int colours = channels - (channels + 1) % 2;
    for (int from = 0, to = 0; from < in.length; from += channels, to += 4) {
      out[to] = in[from];
      out[to + 1] = in[from + colours / 2];
      out[to + 2] = in[from + colours - 1];
      out[to + 3] = channels % 2 == 1 ? (byte) 255 : in[from + colours];
    }
    return new Image(image.size(), 4, out);
  }
}
