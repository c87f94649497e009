package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** Operations that look at one value alone are a table of 256. */
final class Lookup {
  private Lookup() {}

  static Image through(byte[] table, Image image) {
    byte[] in = image.pixels();
    byte[] out = new byte[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i] = table[in[i] & 0xff];
    }
    return new Image(image.size(), image.channels(), out);
  }
}
