package org.dino4j.evaluations.foreground;

import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.api.data.Raster;
import org.dino4j.api.model.Grid;

/**
 * The true masks of some pictures of one size, and a grid of patches over them.
 *
 * @param masks from 0 to 1; above a half is foreground
 */
record Truth(List<Raster> masks, Grid grid) {
  private static final double HALF = 0.5;

  /** How much of each patch is covered, 0 to 1, picture by picture. */
  float[] cover() {
    float[] cover = new float[masks.size() * grid.cells()];
    for (int picture = 0; picture < masks.size(); picture++) {
      int[] counts = new int[grid.cells()];
      float[] sums = new float[grid.cells()];
      Raster mask = masks.get(picture);
      for (int pixel = 0; pixel < mask.values().length; pixel++) {
        int cell = cell(mask, pixel);
        counts[cell]++;
        sums[cell] += mask.values()[pixel];
      }
      for (int cell = 0; cell < sums.length; cell++) {
        cover[picture * grid.cells() + cell] = counts[cell] == 0 ? 0 : sums[cell] / counts[cell];
      }
    }
    return cover;
  }

  private int cell(Raster mask, int pixel) {
    int row = pixel / mask.size().width() * grid.rows() / mask.size().height();
    int column = pixel % mask.size().width() * grid.columns() / mask.size().width();
    return row * grid.columns() + column;
  }

  /**
   * Mean over the pictures of the Jaccard index of a mask of whole patches with the true one:
   * pixels that are in both by pixels that are in one of them. A picture without foreground is left
   * out, as are pixels that a mask does not know.
   *
   * @param foreground by patch, picture by picture
   */
  double jaccard(boolean[] foreground) {
    return IntStream.range(0, masks.size())
        .filter(this::hasForeground)
        .mapToDouble(picture -> jaccard(picture, foreground))
        .average()
        .orElse(0);
  }

  private boolean hasForeground(int picture) {
    Raster mask = masks.get(picture);
    return IntStream.range(0, mask.values().length).anyMatch(pixel -> isForeground(mask, pixel));
  }

  private static boolean isForeground(Raster mask, int pixel) {
    return mask.valid()[pixel] && mask.values()[pixel] > HALF;
  }

  private double jaccard(int picture, boolean[] foreground) {
    Raster mask = masks.get(picture);
    int both = 0;
    int either = 0;
    for (int pixel = 0; pixel < mask.values().length; pixel++) {
      boolean told = foreground[picture * grid.cells() + cell(mask, pixel)] && mask.valid()[pixel];
      boolean is = isForeground(mask, pixel);
      both += told && is ? 1 : 0;
      either += told || is ? 1 : 0;
    }
    return (double) both / either;
  }

  /** The best that patches can do: those that are covered by more than a half. */
  boolean[] wholePatches() {
    return above(cover());
  }

  /** Where a number for each patch is above a half. */
  static boolean[] above(float[] cover) {
    boolean[] above = new boolean[cover.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = cover[i] > HALF;
    }
    return above;
  }
}
