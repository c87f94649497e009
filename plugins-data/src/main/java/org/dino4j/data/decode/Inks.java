package org.dino4j.data.decode;

import org.dino4j.api.data.Image;

/**
 * Printing inks to RGB by {@code (255 - ink) * (255 - black) / 255}, without a profile, as PIL
 * does: the same everywhere, and close enough for learning. With Adobe's mark inks are stored
 * inverted, as everybody writes them.
 */
final class Inks {
  private Inks() {}

  static Image rgb(Image stored, AdobeMark adobe) {
    byte[] in = stored.pixels();
    byte[] out = new byte[in.length / 4 * 3];
    for (int from = 0, to = 0; from < in.length; from += 4, to += 3) {
      int first = in[from] & 0xff;
      int second = in[from + 1] & 0xff;
      int third = in[from + 2] & 0xff;
      int paper = adobe == AdobeMark.NONE ? 255 - (in[from + 3] & 0xff) : in[from + 3] & 0xff;
      if (adobe == AdobeMark.YCCK) {
        double cb = second - 128;
        double cr = third - 128;
        out[to] = light(clip(first + 1.402 * cr), paper);
        out[to + 1] = light(clip(first - 0.344136 * cb - 0.714136 * cr), paper);
        out[to + 2] = light(clip(first + 1.772 * cb), paper);
      } else {
        int inverted = adobe == AdobeMark.NONE ? 0 : 255;
        out[to] = light(first ^ inverted, paper);
        out[to + 1] = light(second ^ inverted, paper);
        out[to + 2] = light(third ^ inverted, paper);
      }
    }
    return new Image(stored.size(), 3, out);
  }

  private static byte light(int ink, int paper) {
    return (byte) (((255 - ink) * paper + 127) / 255);
  }

  private static int clip(double value) {
    return (int) Math.max(0, Math.min(255, Math.rint(value)));
  }
}
