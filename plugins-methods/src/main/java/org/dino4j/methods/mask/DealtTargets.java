package org.dino4j.methods.mask;

import java.util.random.RandomGenerator;
import org.dino4j.api.model.Grid;

/**
 * How many patches of each image are to be hidden, as DINOv2 deals them out (data/collate.py): a
 * share of the images is masked, and the range of ratios is cut into as many equal parts as there
 * are masked images, so that each step has weak and strong masks.
 *
 * @param images share of the images that are masked
 * @param ratio share of an image's patches
 */
record DealtTargets(double images, Share ratio) {
  /** How many of so many images are masked. */
  int masked(int all) {
    return (int) (all * images);
  }

  /** For each image the number of patches to hide, 0 for one that stays whole. */
  int[] draw(Grid grid, int all, RandomGenerator random) {
    int masked = masked(all);
    int[] targets = new int[all];
    for (int i = 0; i < masked; i++) {
      double low = end(i, masked);
      double drawn = low + (end(i + 1, masked) - low) * random.nextDouble();
      targets[i] = (int) (grid.cells() * drawn);
    }
    shuffle(targets, random);
    return targets;
  }

  /** The most that {@link #draw} asks for in all images together. */
  int most(Grid grid, int all) {
    int masked = masked(all);
    int most = 0;
    for (int i = 1; i <= masked; i++) {
      most += (int) (grid.cells() * end(i, masked));
    }
    return most;
  }

  /**
   * Where a part of the range ends. In single precision and from both ends towards the middle, as
   * PyTorch's {@code linspace}: the bound is then the reference's to the patch.
   */
  private float end(int part, int parts) {
    float low = (float) ratio.low();
    float high = (float) ratio.high();
    float step = (high - low) / parts;
    return part < (parts + 1) / 2 ? low + step * part : high - step * (parts - part);
  }

  private static void shuffle(int[] targets, RandomGenerator random) {
    for (int last = targets.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int kept = targets[last];
      targets[last] = targets[other];
      targets[other] = kept;
    }
  }
}
