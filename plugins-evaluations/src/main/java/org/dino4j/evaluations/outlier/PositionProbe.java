package org.dino4j.evaluations.outlier;

import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.evaluations.linear.Ridge;
import org.dino4j.evaluations.linear.Targets;
import org.dino4j.evaluations.rows.Rows;

/**
 * Reads the place of a patch off its token. Outlier tokens have mostly forgotten it
 * (arXiv:2309.16588, figure 5b). The paper trains its probe by gradient descent; a ridge regression
 * has one answer.
 *
 * @param ridge tells a number for each place
 * @param grid of the patches
 */
public record PositionProbe(Ridge ridge, Grid grid) {
  /**
   * How well it did.
   *
   * @param tokens that were asked
   * @param right how many had the largest number at their own place
   * @param distance mean distance to their own place, in patches
   */
  public record Found(int tokens, int right, double distance) {
    /** Share that was right; 0 where none was asked. */
    public double top1() {
      return tokens == 0 ? 0 : (double) right / tokens;
    }
  }

  /**
   * Fits.
   *
   * @param places of the tokens, row-major
   */
  public static PositionProbe fit(
      Backend backend, Rows tokens, int[] places, Grid grid, double penalty) {
    Targets targets = new Targets.Places(places, grid.cells());
    return new PositionProbe(Ridge.fit(backend, tokens, targets, penalty), grid);
  }

  /** The likeliest place of each token; the first of equals. */
  public static int[] likeliest(Rows told) {
    int[] places = new int[told.count()];
    for (int row = 0; row < places.length; row++) {
      for (int place = 1; place < told.width(); place++) {
        if (told.at(row, place) > told.at(row, places[row])) {
          places[row] = place;
        }
      }
    }
    return places;
  }

  /** Asks it about tokens whose places are known. */
  public Found ask(Rows tokens, int[] places) {
    int[] said = likeliest(ridge.told(tokens));
    int right = 0;
    double distance = 0;
    for (int i = 0; i < said.length; i++) {
      right += said[i] == places[i] ? 1 : 0;
      distance += distance(said[i], places[i]);
    }
    return new Found(said.length, right, said.length == 0 ? 0 : distance / said.length);
  }

  private double distance(int one, int other) {
    int columns = grid.columns();
    return Math.hypot(one / columns - other / columns, one % columns - other % columns);
  }
}
