package org.dino4j.api.data;

import java.util.Arrays;
import org.dino4j.api.view.Size;

/**
 * A map that belongs to a picture, one number for each place of it: heights, classes, depths. It
 * covers the whole picture, with as many or as few places as it has. Never written after it is
 * made.
 *
 * @param values [height, width] row-major; a number that is not valid may be anything finite
 * @param valid where the map knows something
 */
public record Raster(Size size, float[] values, boolean[] valid) {
  public Raster {
    long expected = (long) size.height() * size.width();
    if (expected != values.length || expected != valid.length) {
      throw new IllegalArgumentException(
          "a map of %s holds %s numbers, found %s of which %s are said to be valid or not"
              .formatted(size, expected, values.length, valid.length));
    }
  }

  /** A map that knows every place. */
  public static Raster of(Size size, float[] values) {
    boolean[] valid = new boolean[values.length];
    Arrays.fill(valid, true);
    return new Raster(size, values, valid);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster that
        && size.equals(that.size)
        && Arrays.equals(values, that.values)
        && Arrays.equals(valid, that.valid);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(valid);
  }
}
