package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.random.RandomGenerator;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.seed.Seeds;

/** Hides nothing of one half of a step's images, and as many patches of each of the others. */
public final class RandomMask implements MaskPolicy {
  private final Share options;

  @Inject
  public RandomMask(Share options) {
    this.options = options;
  }

  /** How much is hidden. */
  @Doc("patches by chance, of half of the images")
  public record Share(@Doc("share of the patches that is hidden") @Default("0.5") double share) {}

  @Override
  public Masks masks(Grid grid, int images, Seeds seeds) {
    boolean[] hidden = new boolean[images * grid.cells()];
    RandomGenerator random = seeds.child("images").generator();
    int left = masked(images);
    for (int image = 0; image < images; image++) {
      if (random.nextInt(images - image) < left) {
        left--;
        hide(hidden, image * grid.cells(), grid, seeds.child(image).generator());
      }
    }
    return new Masks(grid, images, hidden);
  }

  private void hide(boolean[] hidden, int first, Grid grid, RandomGenerator random) {
    int left = each(grid);
    for (int cell = 0; cell < grid.cells(); cell++) {
      if (random.nextInt(grid.cells() - cell) < left) {
        left--;
        hidden[first + cell] = true;
      }
    }
  }

  private static int masked(int images) {
    return (images + 1) / 2;
  }

  private int each(Grid grid) {
    return (int) Math.round(grid.cells() * options.share());
  }

  @Override
  public int most(Grid grid, int images) {
    return masked(images) * each(grid);
  }
}
