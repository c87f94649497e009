package com.acme.vision.backbone;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Shape of a {@link ConvNet}. */
@Doc("a small convolutional network: each stage halves the picture and doubles the width")
public record ConvNetOptions(
    @Doc("channels after the first stage") @Default("16") int width,
    @Doc("stages; the sides of a picture must be multiples of 2 to this power") @Default("3")
        int stages,
    @Doc("channels of a picture: 1 for grey, 3 for RGB") @Default("3") int channels) {
  public ConvNetOptions {
    Options.check(width > 0, "width must be above 0, found %s", width);
    Options.check(stages > 0 && stages < 7, "stages must be in 1 .. 6, found %s", stages);
    Options.check(channels > 0, "channels must be above 0, found %s", channels);
  }

  /** Channels after a stage, from 0. */
  int width(int stage) {
    return width << stage;
  }

  /** Pixels between two places after the last stage. */
  int stride() {
    return 1 << stages;
  }
}
