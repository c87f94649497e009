package org.dino4j.methods.mask;

import jakarta.inject.Inject;
import java.util.random.RandomGenerator;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;

/**
 * iBOT's masks (Zhou et al., arXiv:2111.07832; loader.py): each image by itself takes one of some
 * ratios, so how many are masked differs from step to step. Rectangles are of a ninth of the
 * picture at least, and no area caps them but what is left of the target.
 */
public final class IbotMasks implements MaskPolicy {
  private static final int TRIES = 10;

  private final IbotMaskOptions options;

  @Inject
  public IbotMasks(IbotMaskOptions options) {
    this.options = options;
  }

  @Override
  public Masks masks(Grid grid, int images, Seeds seeds) {
    boolean[] hidden = new boolean[images * grid.cells()];
    for (int image = 0; image < images; image++) {
      RandomGenerator random = seeds.child(image).generator();
      int target = (int) (grid.cells() * ratio(random));
      hide(hidden, image * grid.cells(), grid, target, random);
    }
    return new Masks(grid, images, hidden);
  }

  private double ratio(RandomGenerator random) {
    int chosen = random.nextInt(options.ratio().size());
    double spread = options.spread().get(chosen);
    return options.ratio().get(chosen) + spread * (2 * random.nextDouble() - 1);
  }

  private void hide(boolean[] hidden, int first, Grid grid, int target, RandomGenerator random) {
    switch (options.shape()) {
      case BLOCK -> blocks(grid).hide(hidden, first, grid, target, random);
      case RANDOM -> Scattered.hide(hidden, first, grid, target, random);
    }
  }

  private Blocks blocks(Grid grid) {
    int side = Math.min(grid.rows(), grid.columns()) / 3;
    return new Blocks((double) side * side, grid.cells(), options.aspect(), TRIES);
  }

  @Override
  public int most(Grid grid, int images) {
    double most = 0;
    for (int i = 0; i < options.ratio().size(); i++) {
      most = Math.max(most, options.ratio().get(i) + options.spread().get(i));
    }
    return images * (int) (grid.cells() * most);
  }
}
