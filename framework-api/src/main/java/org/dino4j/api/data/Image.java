package org.dino4j.api.data;

import org.dino4j.api.view.Size;

/**
 * An 8-bit picture, [height, width, channels] row-major; 1 channel is grey, 3 are RGB. Never
 * written after it is made.
 */
public record Image(Size size, int channels, byte[] pixels) {
  public Image {
    long expected = (long) size.height() * size.width() * channels;
    if (expected != pixels.length) {
      throw new IllegalArgumentException(
          "a picture of "
              + size
              + "x"
              + channels
              + " holds "
              + expected
              + " bytes, found "
              + pixels.length);
    }
  }

  public int height() {
    return size.height();
  }

  public int width() {
    return size.width();
  }
}
