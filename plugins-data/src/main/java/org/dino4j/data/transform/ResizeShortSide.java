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
    Size size =
        new Size(
            Math.toIntExact(resized(image.height(), image)),
            Math.toIntExact(resized(image.width(), image)));
    return new Resize(size, interpolation).apply(image);
  }

  /**
   * The same as to resize and to cut the middle out, but only what is cut is made: the resized
   * picture of a thin one would be far too large.
   */
  public Image middle(Image image, Size cut) {
    return Resampling.resample(
        image,
        Box.whole(image.size()),
        taps(image.width(), image, cut.width()),
        taps(image.height(), image, cut.height()));
  }

  private Taps taps(int line, Image image, int wanted) {
    long resized = resized(line, image);
    return Taps.of(line, resized, CenterCrop.margin(resized, wanted), wanted, interpolation);
  }

  private long resized(int line, Image image) {
    return (long) side * line / Math.min(image.width(), image.height());
  }
}
