package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** The grey value of a pixel by ITU-R 601-2, in PIL's 16-bit fixed point. */
final class Luma {
  private Luma() {}

  static int of(int red, int green, int blue) {
    return (19595 * red + 38470 * green + 7471 * blue + 0x8000) >> 16;
  }

  /** Mean over the picture, of grey or RGB, rounded. */
  static int mean(Image image) {
    byte[] in = image.pixels();
    long sum = 0;
    if (image.channels() == 1) {
      for (byte value : in) {
        sum += value & 0xff;
      }
    } else {
      for (int i = 0; i < in.length; i += 3) {
        sum += of(in[i] & 0xff, in[i + 1] & 0xff, in[i + 2] & 0xff);
      }
    }
    return (int) ((double) sum / (image.height() * image.width()) + 0.5);
  }

  /** Refuses pictures that have no colour as people see it. */
  static void requireColour(Image image, String operation) {
    if (image.channels() != 1 && image.channels() != 3) {
      throw new IllegalArgumentException(
          operation + " is for grey and RGB pictures, found " + image.channels() + " channels");
    }
  }
}
