package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/**
 * Stretches values about the picture's mean grey: 0 is that grey, 1 leaves the picture as it is.
 * For grey and RGB.
 */
public record Contrast(double factor) implements Transform {
  @Override
  public Image apply(Image image) {
    Luma.requireColour(image, "contrast");
    return Blend.withConstant(image, Luma.mean(image), factor);
  }
}
