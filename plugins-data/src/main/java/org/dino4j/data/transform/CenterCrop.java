package org.dino4j.data.transform;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/**
 * Cuts the middle out; where the margins are odd, half a pixel goes to the even side, as in
 * torchvision.
 */
public record CenterCrop(Size size) implements Transform {
  @Override
  public Image apply(Image image) {
    int top = (int) margin(image.height(), size.height());
    int left = (int) margin(image.width(), size.width());
    return new Crop(new Box(top, left, size.height(), size.width())).apply(image);
  }

  /** What is cut off before the middle of a line. */
  static long margin(long line, int middle) {
    return (long) Math.rint((line - middle) / 2.0);
  }
}
