package org.dino4j.evaluations.patch;

import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.evaluations.linear.Pca;
import org.dino4j.evaluations.rows.Rows;

/**
 * Patches of several pictures as colours: a first PCA over all patches tells foreground from
 * background, the components of a second one over the foreground are red, green and blue. Equal
 * parts of different pictures have equal colours.
 *
 * <p>Paper: DINOv2 (arXiv:2304.07193, figure 1 and section 7.6). It does not say which side of the
 * first component is the foreground; here the border of the pictures is background.
 *
 * @param first the PCA over all patches
 * @param score of each patch along its first component, the border patches having the smaller mean
 * @param foreground by patch
 * @param second the PCA over the foreground; nothing where fewer than two patches are in it
 * @param scores along its components, [patches, 3]; 0 in the background
 * @param rgb the same from 0 to 1
 */
public record PatchPca(
    Pca first, float[] score, boolean[] foreground, Optional<Pca> second, Rows scores, Rows rgb) {
  private static final int COLOURS = 3;

  /**
   * Finds the colours.
   *
   * @param patches of all pictures, picture by picture, row-major
   * @param grid of the patches of one picture
   */
  public static PatchPca of(Backend backend, Rows patches, Grid grid, PcaOptions options) {
    Pca first = Pca.of(backend, patches, COLOURS);
    float[] score = oriented(column(first.scores(patches), 0), grid);
    boolean[] foreground = above(options, score);
    int[] chosen = IntStream.range(0, score.length).filter(i -> foreground[i]).toArray();
    Rows none = Rows.of(COLOURS, new float[COLOURS * patches.count()]);
    if (chosen.length < 2) {
      return new PatchPca(first, score, foreground, Optional.empty(), none, none);
    }
    Rows front = patches.only(chosen);
    Pca second = Pca.of(backend, front, COLOURS);
    Rows scores = put(second.scores(front), chosen, patches.count());
    int each = options.colours() == PcaOptions.Over.EACH_PICTURE ? grid.cells() : score.length;
    Rows rgb = scaled(scores, foreground, each);
    return new PatchPca(first, score, foreground, Optional.of(second), scores, rgb);
  }

  private static float[] column(Rows rows, int column) {
    float[] values = new float[rows.count()];
    for (int row = 0; row < values.length; row++) {
      values[row] = rows.at(row, column);
    }
    return values;
  }

  /** Turned round if the border has the larger mean; a grid without an inside stays as it is. */
  private static float[] oriented(float[] score, Grid grid) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < score.length; i++) {
      int side = isBorder(i % grid.cells(), grid) ? 0 : 1;
      sums[side] += score[i];
      counts[side]++;
    }
    boolean turn = counts[1] > 0 && sums[0] / counts[0] > sums[1] / counts[1];
    float[] turned = score.clone();
    for (int i = 0; i < turned.length && turn; i++) {
      turned[i] = -turned[i];
    }
    return turned;
  }

  private static boolean isBorder(int cell, Grid grid) {
    int row = cell / grid.columns();
    int column = cell % grid.columns();
    return row == 0 || column == 0 || row == grid.rows() - 1 || column == grid.columns() - 1;
  }

  private static boolean[] above(PcaOptions options, float[] score) {
    Range range = new Range();
    for (float value : score) {
      range.add(value);
    }
    boolean[] above = new boolean[score.length];
    for (int i = 0; i < above.length; i++) {
      double value =
          options.value() == PcaOptions.Value.MIN_MAX ? range.scaled(score[i]) : score[i];
      above[i] = value > options.threshold();
    }
    return above;
  }

  /** Rows at their places among {@code count}, 0 at all others; missing components are 0, too. */
  private static Rows put(Rows rows, int[] places, int count) {
    float[] all = new float[COLOURS * count];
    for (int i = 0; i < places.length; i++) {
      for (int colour = 0; colour < rows.width(); colour++) {
        all[places[i] * COLOURS + colour] = rows.at(i, colour);
      }
    }
    return Rows.of(COLOURS, all);
  }

  /** Each component from 0 to 1 over the foreground of every {@code each} patches. */
  private static Rows scaled(Rows scores, boolean[] foreground, int each) {
    float[] rgb = new float[scores.values().length];
    for (int from = 0; from < foreground.length; from += each) {
      for (int colour = 0; colour < COLOURS; colour++) {
        Range range = new Range();
        for (int i = from; i < from + each; i++) {
          if (foreground[i]) {
            range.add(scores.at(i, colour));
          }
        }
        for (int i = from; i < from + each; i++) {
          rgb[i * COLOURS + colour] =
              foreground[i] ? (float) range.scaled(scores.at(i, colour)) : 0;
        }
      }
    }
    return Rows.of(COLOURS, rgb);
  }

  /** From the smallest to the largest number that was met. */
  private static final class Range {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }

    double scaled(double value) {
      return high > low ? (value - low) / (high - low) : 0;
    }
  }
}
