package org.dino4j.methods.mask;

import java.util.random.RandomGenerator;
import org.dino4j.api.model.Grid;

/** Hides single patches, all sets of so many equally likely. */
final class Scattered {
  private Scattered() {}

  /** Hides {@code target} patches in {@code hidden}, from {@code first} on. */
  static void hide(boolean[] hidden, int first, Grid grid, int target, RandomGenerator random) {
    int left = target;
    for (int cell = 0; cell < grid.cells(); cell++) {
      if (random.nextInt(grid.cells() - cell) < left) {
        left--;
        hidden[first + cell] = true;
      }
    }
  }
}
