package org.dino4j.data.transform;

import org.dino4j.api.view.Size;

/** A rectangle of pixels; {@code top} and {@code left} count from 0. */
public record Box(int top, int left, int height, int width) {
  public Box {
    if (top < 0 || left < 0 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "no rectangle of pixels: top %s, left %s, %s x %s".formatted(top, left, height, width));
    }
  }

  /** The whole of a picture of this size. */
  public static Box whole(Size size) {
    return new Box(0, 0, size.height(), size.width());
  }

  public Size size() {
    return new Size(height, width);
  }

  /** This box, which must lie inside a picture of the given size. */
  Box within(Size size) {
    if (top + height > size.height() || left + width > size.width()) {
      throw new IllegalArgumentException(this + " does not lie inside a picture of " + size);
    }
    return this;
  }
}
