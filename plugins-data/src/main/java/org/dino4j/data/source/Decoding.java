package org.dino4j.data.source;

import java.util.List;
import org.dino4j.api.option.Options;
import org.dino4j.data.decode.ImageDecoder;
import org.dino4j.data.option.Colour;

/** The options of decoding that sources share. */
final class Decoding {
  private Decoding() {}

  static void check(int channels, List<Integer> background) {
    checkChannels(channels);
    Colour.of("background", background);
  }

  static void checkChannels(int channels) {
    Options.check(
        channels == 1 || channels == 3, "channels must be 1 (grey) or 3 (RGB), found %s", channels);
  }

  static ImageDecoder decoder(int channels, List<Integer> background) {
    return new ImageDecoder(channels, Colour.of("background", background));
  }
}
