package org.dino4j.data.cutouts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;

/** Small cut-outs and settings for tests. */
final class Drawings {
  static final int RED = 0xffff0000;
  static final int GREEN = 0xff00ff00;
  static final Light NO_LIGHT = new Light(0, 0, 0, 0);
  static final Ground WHITE = new Ground(List.of(255, 255, 255), Optional.empty());

  private Drawings() {}

  /** Writes {@code argb(x, y)} as a square PNG; the corner at 0, 0 is left transparent. */
  static void draw(Path folder, String name, int side, IntBinaryOperator argb) {
    IntBinaryOperator cut = (x, y) -> x == 0 && y == 0 ? 0 : argb.applyAsInt(x, y);
    write(folder.resolve(name + ".png"), picture(BufferedImage.TYPE_INT_ARGB, side, cut));
  }

  static BufferedImage picture(int type, int side, IntBinaryOperator argb) {
    BufferedImage image = new BufferedImage(side, side, type);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, argb.applyAsInt(x, y));
      }
    }
    return image;
  }

  static void write(Path file, BufferedImage image) {
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two views of each object, anywhere and anyhow, on white, without light. */
  static PosedCutoutsOptions options(Path folder, String... objects) {
    return new PosedCutoutsOptions(
        folder,
        List.of(objects),
        2,
        0,
        7,
        32,
        List.of(0.4, 0.9),
        1,
        List.of(-40.0, 40.0),
        WHITE,
        NO_LIGHT);
  }

  /** One view, as large as the view itself, in the middle, turned by exactly these degrees. */
  static PosedCutoutsOptions still(Path folder, int size, double degrees, Ground ground) {
    return new PosedCutoutsOptions(
        folder,
        List.of(),
        1,
        0,
        7,
        size,
        List.of(1.0, 1.0),
        1,
        List.of(degrees, degrees),
        ground,
        NO_LIGHT);
  }

  static Image read(PosedCutoutsOptions options, int index) {
    try (DataSet set = new PosedCutouts(options).open()) {
      return set.read(index).image();
    } catch (UnreadableSampleException e) {
      throw new AssertionError(e);
    }
  }

  static int channel(Image image, int x, int y, int channel) {
    return image.pixels()[(y * image.width() + x) * 3 + channel] & 0xff;
  }
}
