package org.dino4j.data.decode;

import org.dino4j.api.data.Image;

/**
 * Opacities of a lossy WebP that are stored unpacked, each as its difference from a neighbour. The
 * reader reads only packed ones.
 */
final class WebpOpacity {
  private static final int PACKING = 0b11;
  private static final int LEFT = 1;
  private static final int ABOVE = 2;

  private WebpOpacity() {}

  /**
   * The picture with the opacities of this chunk, or as it is if they are packed or there are none.
   */
  static Image applied(Image image, byte[] chunk) {
    boolean unpacked = image.channels() == 4 && chunk.length > 0 && (chunk[0] & PACKING) == 0;
    if (!unpacked || chunk.length <= image.width() * image.height()) {
      return image;
    }
    byte[] opacities = Bytes.part(chunk, 1, chunk.length);
    int filter = chunk[0] >> 2 & 0b11;
    byte[] pixels = image.pixels().clone();
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = y * image.width() + x;
        opacities[at] += (byte) prediction(opacities, at, x, y, image.width(), filter);
        pixels[4 * at + 3] = opacities[at];
      }
    }
    return new Image(image.size(), 4, pixels);
  }

  /** In the first row always from the left, in the first column from above. */
  private static int prediction(byte[] values, int at, int x, int y, int width, int filter) {
    if (filter == 0 || at == 0) {
      return 0;
    }
    if (y == 0 || (filter == LEFT && x > 0)) {
      return values[at - 1];
    }
    if (x == 0 || filter == ABOVE) {
      return values[at - width];
    }
    int left = values[at - 1] & 0xff;
    int above = values[at - width] & 0xff;
    int corner = values[at - width - 1] & 0xff;
    return Math.max(0, Math.min(255, left + above - corner));
  }
}
