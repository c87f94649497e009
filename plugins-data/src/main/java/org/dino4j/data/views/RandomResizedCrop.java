package org.dino4j.data.views;

import java.util.random.RandomGenerator;
import org.dino4j.api.view.Size;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.Box;

/**
 * Which part of a picture a view shows, as torchvision's {@code RandomResizedCrop} draws it.
 *
 * @param scale share of the picture's area
 * @param ratio width over height, log-uniform
 */
record RandomResizedCrop(Range scale, Range ratio) {
  private static final int ATTEMPTS = 10;

  Box draw(Size image, RandomGenerator random) {
    double area = (double) image.height() * image.width();
    Range logRatio = new Range(Math.log(ratio.low()), Math.log(ratio.high()));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double target = area * scale.draw(random);
      double aspect = Math.exp(logRatio.draw(random));
      int width = (int) Math.rint(Math.sqrt(target * aspect));
      int height = (int) Math.rint(Math.sqrt(target / aspect));
      if (width > 0 && width <= image.width() && height > 0 && height <= image.height()) {
        int top = random.nextInt(image.height() - height + 1);
        int left = random.nextInt(image.width() - width + 1);
        return new Box(top, left, height, width);
      }
    }
    return middle(image);
  }

  /** The most of the picture whose shape is allowed. */
  private Box middle(Size image) {
    double shape = (double) image.width() / image.height();
    int width = image.width();
    int height = image.height();
    if (shape < ratio.low()) {
      height = atLeastOne(width / ratio.low());
    } else if (shape > ratio.high()) {
      width = atLeastOne(height * ratio.high());
    }
    return new Box((image.height() - height) / 2, (image.width() - width) / 2, height, width);
  }

  private static int atLeastOne(double pixels) {
    return Math.max(1, (int) Math.rint(pixels));
  }
}
