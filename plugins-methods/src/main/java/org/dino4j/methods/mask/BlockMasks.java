package org.dino4j.methods.mask;

import jakarta.inject.Inject;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;

/**
 * DINOv2's masks (Oquab et al., arXiv:2304.07193; data/masking.py and data/collate.py): {@link
 * DealtTargets} over all images of a step, {@link Blocks} in each.
 */
public final class BlockMasks implements MaskPolicy {
  private final BlockMaskOptions options;

  @Inject
  public BlockMasks(BlockMaskOptions options) {
    this.options = options;
  }

  @Override
  public Masks masks(Grid grid, int images, Seeds seeds) {
    boolean[] hidden = new boolean[images * grid.cells()];
    int[] targets = options.targets().draw(grid, images, seeds.child("targets").generator());
    Blocks blocks = blocks(grid);
    for (int image = 0; image < images; image++) {
      blocks.hide(
          hidden, image * grid.cells(), grid, targets[image], seeds.child(image).generator());
    }
    return new Masks(grid, images, hidden);
  }

  Blocks blocks(Grid grid) {
    return new Blocks(options.leastPatches(), largest(grid), options.aspect(), options.tries());
  }

  /** The code says {@code 0.5 * side // patch * side // patch}, which is read from the left. */
  double largest(Grid grid) {
    return switch (options.largestBlock()) {
      case HALF -> 0.5 * grid.cells();
      case RELEASED -> Math.floor(0.5 * grid.rows()) * grid.columns();
    };
  }

  @Override
  public int most(Grid grid, int images) {
    return options.targets().most(grid, images);
  }
}
