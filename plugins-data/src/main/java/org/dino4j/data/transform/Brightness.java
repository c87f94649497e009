package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** Multiplies brightness: 0 is black, 1 leaves the picture as it is. For grey and RGB. */
public record Brightness(double factor) implements Transform {
  @Override
  public Image apply(Image image) {
    Luma.requireColour(image, "brightness");
    return Blend.withConstant(image, 0, factor);
  }
}
