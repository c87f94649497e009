package org.dino4j.recipes.badinput;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.dino4j.api.seed.Seeds;

/** Files that are whole, to be damaged. */
final class Samples {
  private static final int SIDE = 20;

  private Samples() {}

  static byte[] png(int seed) {
    return picture("png", seed);
  }

  /** A noisy picture in a format that ImageIO writes. */
  static byte[] picture(String format, int seed) {
    RandomGenerator random = new Seeds(seed).generator();
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      image.setRGB(pixel % SIDE, pixel / SIDE, random.nextInt(1 << 24));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A small lossless WebP, which ImageIO cannot write. */
  static byte[] webp() {
    return HexFormat.of()
        .parseHex(
            "524946462a000000574542505650384c1d0000002f17c003000f302847013d18f2fc470b84048407feafd52d88e87f243300");
  }

  /** A BMP of 4 x 2 pixels in run lengths, of which the second row is missing. */
  static byte[] halfRunLengthBmp() {
    return HexFormat.of()
        .parseHex(
            "424d3e000000000000003a000000280000000400000002000000010008000100"
                + "00000400000000000000000000000100000000000000ff00000004010000");
  }
}
