package org.dino4j.evaluations.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.evaluations.rows.Rows;

/**
 * What principal components say of the patches of some pictures, made over each picture or over
 * all.
 *
 * @param score of each patch along the first component; the border is background
 * @param foreground by patch
 * @param rgb from 0 to 1, [patches, 3]; 0 in the background
 */
public record PatchColours(float[] score, boolean[] foreground, Rows rgb) {
  /**
   * Finds them.
   *
   * @param patches of all pictures, picture by picture, row-major
   * @param grid of the patches of one picture
   */
  public static PatchColours of(Backend backend, Rows patches, Grid grid, PcaOptions options) {
    int each = options.over() == PcaOptions.Over.EACH_PICTURE ? grid.cells() : patches.count();
    float[] score = new float[patches.count()];
    boolean[] foreground = new boolean[patches.count()];
    List<Rows> colours = new ArrayList<>();
    for (int from = 0; from < patches.count(); from += each) {
      int[] own = IntStream.range(from, from + each).toArray();
      PatchPca found = PatchPca.of(backend, patches.only(own), grid, options);
      System.arraycopy(found.score(), 0, score, from, each);
      System.arraycopy(found.foreground(), 0, foreground, from, each);
      colours.add(found.rgb());
    }
    return new PatchColours(score, foreground, Rows.joined(colours));
  }
}
