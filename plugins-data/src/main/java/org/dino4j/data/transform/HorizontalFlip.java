package org.dino4j.data.transform;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/** Mirrors left and right. */
public record HorizontalFlip() implements Transform {
  @Override
  public Image apply(Image image) {
    return image.format() == PixelFormat.UINT8 ? bytes(image) : others(image);
  }

  private static Image others(Image image) {
    int channels = image.channels();
    int row = image.width() * channels;
    Image.Values out = Image.Values.zeros(image.format(), image.values().length());
    for (int start = 0; start < out.length(); start += row) {
      for (int at = 0; at < row; at += channels) {
        image.values().copy(start + at, out, start + row - channels - at, channels);
      }
    }
    return new Image(image.size(), channels, out);
  }

  private static Image bytes(Image image) {
    int channels = image.channels();
    int row = image.width() * channels;
    byte[] in = image.pixels();
    byte[] out = new byte[in.length];
    for (int start = 0; start < in.length; start += row) {
      int to = start + row - channels;
      for (int from = start; from < start + row; from += channels, to -= channels) {
        for (int c = 0; c < channels; c++) {
          out[to + c] = in[from + c];
        }
      }
    }
    return new Image(image.size(), channels, out);
  }
}
