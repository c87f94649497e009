package org.dino4j.evaluations.patch;

import org.dino4j.api.model.Grid;
import org.dino4j.evaluations.rows.Rows;

/**
 * How alike each patch is to the patches beside it: the mean of the cosines with those above,
 * below, left and right that exist. Outlier tokens stand where a picture says the same over and
 * over (Darcet et al., arXiv:2309.16588, figure 5a).
 */
public final class NeighbourCosine {
  private static final int[][] STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

  private NeighbourCosine() {}

  /**
   * One number for each patch; 0 for a patch that has no neighbour.
   *
   * @param patches of all pictures, picture by picture, row-major
   * @param grid of the patches of one picture
   */
  public static float[] of(Rows patches, Grid grid) {
    Rows unit = patches.normalised();
    float[] means = new float[patches.count()];
    for (int i = 0; i < means.length; i++) {
      means[i] = mean(unit, i, grid);
    }
    return means;
  }

  private static float mean(Rows unit, int patch, Grid grid) {
    int row = patch % grid.cells() / grid.columns();
    int column = patch % grid.cells() % grid.columns();
    double sum = 0;
    int count = 0;
    for (int[] step : STEPS) {
      if (isInside(row + step[0], grid.rows()) && isInside(column + step[1], grid.columns())) {
        sum += product(unit, patch, patch + step[0] * grid.columns() + step[1]);
        count++;
      }
    }
    return count == 0 ? 0 : (float) (sum / count);
  }

  private static boolean isInside(int place, int end) {
    return place >= 0 && place < end;
  }

  private static double product(Rows unit, int one, int other) {
    double sum = 0;
    for (int i = 0; i < unit.width(); i++) {
      sum += (double) unit.at(one, i) * unit.at(other, i);
    }
    return sum;
  }
}
