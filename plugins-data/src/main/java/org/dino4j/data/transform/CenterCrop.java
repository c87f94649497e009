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
    int top = (int) Math.rint((image.height() - size.height()) / 2.0);
    int left = (int) Math.rint((image.width() - size.width()) / 2.0);
    return new Crop(new Box(top, left, size.height(), size.width())).apply(image);
  }
}
