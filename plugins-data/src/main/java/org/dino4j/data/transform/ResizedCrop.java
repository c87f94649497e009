package org.dino4j.data.transform;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/** Cuts a rectangle out and resizes it; pixels outside the rectangle have no influence. */
public record ResizedCrop(Box box, Size size, Interpolation interpolation) implements Transform {
  @Override
  public Image apply(Image image) {
    return Resampling.resample(image, box, size, interpolation);
  }
}
