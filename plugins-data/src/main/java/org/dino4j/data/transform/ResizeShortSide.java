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
            Math.toIntExact(resized(image.height(), image.size())),
            Math.toIntExact(resized(image.width(), image.size())));
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
        taps(image.width(), image.size(), cut.width()),
        taps(image.height(), image.size(), cut.height()));
  }

  /** What {@link #middle} shows. */
  public Shown shown(Size picture, Size cut) {
    Span down = span(picture.height(), picture, cut.height());
    Span across = span(picture.width(), picture, cut.width());
    return new Shown(down.from(), across.from(), down.length(), across.length(), false);
  }

  /** A stretch of a line, in shares of it. */
  private record Span(double from, double length) {}

  private Span span(int line, Size picture, int wanted) {
    double resized = resized(line, picture);
    return new Span(CenterCrop.margin((long) resized, wanted) / resized, wanted / resized);
  }

  private Taps taps(int line, Size picture, int wanted) {
    long resized = resized(line, picture);
    return Taps.of(line, resized, CenterCrop.margin(resized, wanted), wanted, interpolation);
  }

  private long resized(int line, Size picture) {
    return (long) side * line / Math.min(picture.width(), picture.height());
  }
}
