package org.dino4j.api.view;

import org.dino4j.api.option.Options;

/** Height and width of a picture, in pixels. */
public record Size(int height, int width) {
  public Size {
    Options.check(
        height > 0 && width > 0, "a picture needs a positive size, found %s x %s", height, width);
  }

  public static Size square(int side) {
    return new Size(side, side);
  }

  @Override
  public String toString() {
    return height + "x" + width;
  }
}
