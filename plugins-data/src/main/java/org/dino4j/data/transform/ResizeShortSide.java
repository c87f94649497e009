package org.dino4j.data.transform;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/**
 * Resizes so that the shorter side has {@code side} pixels and the shape is kept, the longer side
 * rounded down.
 */
public record ResizeShortSide(int side, Interpolation interpolation) implements Transform {
  @Override
  public Image apply(Image image) {
    Size target =
        image.width() <= image.height()
            ? new Size(longSide(image.height(), image.width()), side)
            : new Size(side, longSide(image.width(), image.height()));
    return new Resize(target, interpolation).apply(image);
  }

  private int longSide(int longer, int shorter) {
    return (int) ((long) side * longer / shorter);
  }
}
