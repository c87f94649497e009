package org.dino4j.api.train;

import org.dino4j.api.view.Size;

/**
 * Maps of one size, [images, height, width] row-major.
 *
 * @param valid where a map knows something
 */
public record Rasters(int images, Size size, float[] values, boolean[] valid) {
  public Rasters {
    long expected = (long) images * size.height() * size.width();
    if (expected != values.length || expected != valid.length) {
      throw new IllegalArgumentException(
          "%s maps of %s hold %s values, found %s of which %s are said to be valid or not"
              .formatted(images, size, expected, values.length, valid.length));
    }
  }
}
