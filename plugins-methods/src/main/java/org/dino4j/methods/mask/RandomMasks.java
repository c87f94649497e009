package org.dino4j.methods.mask;

import jakarta.inject.Inject;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;

/** {@link DealtTargets} over all images of a step as in DINOv2, {@link Scattered} in each. */
public final class RandomMasks implements MaskPolicy {
  private final RandomMaskOptions options;

  @Inject
  public RandomMasks(RandomMaskOptions options) {
    this.options = options;
  }

  @Override
  public Masks masks(Grid grid, int images, Seeds seeds) {
    boolean[] hidden = new boolean[images * grid.cells()];
    int[] targets = options.targets().draw(grid, images, seeds.child("targets").generator());
    for (int image = 0; image < images; image++) {
      Scattered.hide(
          hidden, image * grid.cells(), grid, targets[image], seeds.child(image).generator());
    }
    return new Masks(grid, images, hidden);
  }

  @Override
  public int most(Grid grid, int images) {
    return options.targets().most(grid, images);
  }
}
