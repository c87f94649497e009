package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** Mirrors left and right. */
public record HorizontalFlip() implements Transform {
  @Override
  public Image apply(Image image) {
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
