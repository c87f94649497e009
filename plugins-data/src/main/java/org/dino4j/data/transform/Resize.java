package org.dino4j.data.transform;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/** Resizes the whole picture to a size; its shape is not kept. */
public record Resize(Size size, Interpolation interpolation) implements Transform {
  @Override
  public Image apply(Image image) {
    return Resampling.resample(image, Box.whole(image.size()), size, interpolation);
  }
}
