package org.dino4j.data.decode;

import org.dino4j.api.data.Image;

/**
 * Printing inks to RGB by {@code (255 - ink) * (255 - black) / 255}, without a profile, as PIL
 * does: the same everywhere, and close enough for learning. Inks are taken to be stored inverted,
 * with Adobe's mark and without it, as everybody writes them and PIL reads them.
 */
final class Inks {
  private Inks() {}

  static Image ofCmyk(Image stored) {
    byte[] in = stored.pixels();
    byte[] out = new byte[in.length / 4 * 3];
    for (int from = 0, to = 0; from < in.length; from += 4, to += 3) {
      int paper = in[from + 3] & 0xff;
      out[to] = light(in[from] & 0xff, paper);
      out[to + 1] = light(in[from + 1] & 0xff, paper);
      out[to + 2] = light(in[from + 2] & 0xff, paper);
    }
    return new Image(stored.size(), 3, out);
  }

  /** The first three are the YCbCr of inks, which stored inverted are lights. */
  static Image ofYcck(Image stored) {
    byte[] in = stored.pixels();
    byte[] out = new byte[in.length / 4 * 3];
    for (int from = 0, to = 0; from < in.length; from += 4, to += 3) {
      int y = in[from] & 0xff;
      int cb = (in[from + 1] & 0xff) - 128;
      int cr = (in[from + 2] & 0xff) - 128;
      int paper = in[from + 3] & 0xff;
      out[to] = light(inverted(y + Ycc.red(cr)), paper);
      out[to + 1] = light(inverted(y + Ycc.green(cb, cr)), paper);
      out[to + 2] = light(inverted(y + Ycc.blue(cb)), paper);
    }
    return new Image(stored.size(), 3, out);
  }

  private static int inverted(int value) {
    return 255 - Math.max(0, Math.min(255, value));
  }

  private static byte light(int inverted, int paper) {
    return (byte) ((inverted * paper + 127) / 255);
  }
}
