package org.dino4j.evaluations.audit;

import java.util.Arrays;
import java.util.Optional;
import org.dino4j.evaluations.outlier.NormCut;

/**
 * Norms of the patch tokens of all pictures after one block, at one stage.
 *
 * @param norms picture by picture
 */
record BlockNorms(float[] norms) {
  /** The cut that the norms themselves suggest. */
  Optional<Double> automaticCut() {
    return NormCut.automatic(norms, NormCut.Guard.USUAL);
  }

  double shareAbove(double cut) {
    int above = 0;
    for (float norm : norms) {
      above += norm > cut ? 1 : 0;
    }
    return (double) above / norms.length;
  }

  /** Share above the automatic cut; 0 where there is none. */
  double outliers() {
    return automaticCut().map(this::shareAbove).orElse(0.0);
  }

  /** The norm that so large a share of all does not exceed. */
  double quantile(double share) {
    float[] sorted = norms.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  /** Which are above the automatic cut, or where there is none, above that of the paper. */
  boolean[] outlying() {
    double cut = automaticCut().orElse(NormCut.FIXED);
    boolean[] above = new boolean[norms.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = norms[i] > cut;
    }
    return above;
  }

  /** Those of one picture. */
  float[] of(int picture, int cells) {
    return Arrays.copyOfRange(norms, picture * cells, (picture + 1) * cells);
  }

  /** Mean over the pictures at each place. */
  float[] meanByPlace(int cells) {
    float[] mean = new float[cells];
    for (int i = 0; i < norms.length; i++) {
      mean[i % cells] += norms[i] * cells / norms.length;
    }
    return mean;
  }
}
