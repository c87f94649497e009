package org.dino4j.api.mask;

import java.util.Arrays;
import org.dino4j.api.model.Grid;

/**
 * Which patches of a group's images are hidden. Never written after it is made.
 *
 * @param grid patches of an image
 * @param images how many; in the order of the group's rows, all samples of its first view, then all
 *     of its second
 * @param hidden [images, rows * columns] row-major
 */
public record Masks(Grid grid, int images, boolean[] hidden) {
  public Masks {
    long expected = (long) grid.cells() * images;
    if (expected != hidden.length) {
      throw new IllegalArgumentException(
          "masks of %s images of %s patches say %s things, found %s"
              .formatted(images, grid.cells(), expected, hidden.length));
    }
  }

  /** How many patches of an image are hidden. */
  public int count(int image) {
    return count(image * grid.cells(), (image + 1) * grid.cells());
  }

  /** How many patches of all images are hidden. */
  public int count() {
    return count(0, hidden.length);
  }

  private int count(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += hidden[i] ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Masks that
        && grid.equals(that.grid)
        && Arrays.equals(hidden, that.hidden);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hidden);
  }
}
