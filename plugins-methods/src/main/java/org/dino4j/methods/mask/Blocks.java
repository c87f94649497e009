package org.dino4j.methods.mask;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.dino4j.api.model.Grid;

/**
 * Hides rectangles, one after another, until a target is reached (Bao et al., arXiv:2106.08254,
 * algorithm 1; DINOv2's data/masking.py). It gives up where no rectangle of so many tries fits, so
 * an image may have fewer hidden patches than asked for, and never more.
 *
 * @param least area that a rectangle is drawn for
 * @param most new patches that a rectangle may bring
 * @param aspect rows over columns, at least; at most one over it
 * @param tries for each rectangle
 */
record Blocks(double least, double most, double aspect, int tries) {
  /** Hides {@code target} patches in {@code hidden}, from {@code first} on. */
  void hide(boolean[] hidden, int first, Grid grid, int target, RandomGenerator random) {
    int count = 0;
    int added = 1;
    while (count < target && added > 0) {
      added = add(hidden, first, grid, Math.min(target - count, most), random);
      count += added;
    }
  }

  /** Adds one rectangle; 0 if none was found. */
  private int add(boolean[] hidden, int first, Grid grid, double room, RandomGenerator random) {
    for (int attempt = 0; attempt < tries; attempt++) {
      double area = least + (room - least) * random.nextDouble();
      double shape = Math.exp(Math.log(aspect) * (1 - 2 * random.nextDouble()));
      int rows = (int) Math.rint(Math.sqrt(area * shape));
      int columns = (int) Math.rint(Math.sqrt(area / shape));
      if (rows < grid.rows() && columns < grid.columns()) {
        int top = random.nextInt(grid.rows() - rows + 1);
        int left = random.nextInt(grid.columns() - columns + 1);
        Rectangle place = new Rectangle(top, left, rows, columns);
        int fresh = place.fresh(hidden, first, grid);
        if (fresh > 0 && fresh <= room) {
          place.hide(hidden, first, grid);
          return fresh;
        }
      }
    }
    return 0;
  }

  /** Patches of a grid. */
  private record Rectangle(int top, int left, int rows, int columns) {
    /** How many of them are not hidden yet. */
    int fresh(boolean[] hidden, int first, Grid grid) {
      int fresh = 0;
      for (int row = top; row < top + rows; row++) {
        int from = first + row * grid.columns() + left;
        for (int cell = from; cell < from + columns; cell++) {
          fresh += hidden[cell] ? 0 : 1;
        }
      }
      return fresh;
    }

    void hide(boolean[] hidden, int first, Grid grid) {
      for (int row = top; row < top + rows; row++) {
        int from = first + row * grid.columns() + left;
        Arrays.fill(hidden, from, from + columns, true);
      }
    }
  }
}
