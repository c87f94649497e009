package org.dino4j.api.mask;

import org.dino4j.api.model.Grid;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.seed.Seeds;

/** Decides which patches of a step's images are hidden. */
@Doc("which patches are hidden")
public interface MaskPolicy extends Part {
  /**
   * Deals masks out over all images of a step at once, however many pieces it is computed in: so a
   * policy may hide much of some and nothing of others. A pure function of its arguments.
   *
   * @param images how many: samples of the batch times views of the group
   * @param seeds those of the step
   */
  Masks masks(Grid grid, int images, Seeds seeds);

  /**
   * The most patches that {@link #masks} ever hides in all images together. It fixes the length of
   * lists of hidden patches in the graph, so a close bound saves work.
   */
  default int most(Grid grid, int images) {
    return Math.multiplyExact(grid.cells(), images);
  }
}
