package org.dino4j.evaluations.outlier;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the norms of tokens fall apart into two heaps, if they do: Otsu's best split (1979) of
 * their logarithms. The paper sets its cut by hand, to 150, and says that it varies with the model.
 *
 * @param cut norms above it belong to the upper heap
 * @param separability share of the variance that lies between the heaps, 0 to 1
 * @param ratio of the geometric means of the heaps
 * @param ashmanD distance of the heaps in their own widths (Ashman et al., 1994); two heaps are
 *     seen apart from about 2 on
 * @param upper how many norms are in the upper heap
 * @param count how many there are
 */
public record NormCut(
    double cut, double separability, double ratio, double ashmanD, int upper, int count) {
  /** The cut of the paper. */
  public static final double FIXED = 150;

  private static final double SMALLEST = 1e-12;

  /**
   * What makes a best split, which there always is, a split into two heaps.
   *
   * @param minRatio of the geometric means
   * @param minAshmanD of the distance
   * @param maxUpperShare outliers are fewer than this share
   */
  public record Guard(double minRatio, double minAshmanD, double maxUpperShare) {
    /** Each of the three rejects splits that the two others let pass. */
    public static final Guard USUAL = new Guard(3, 4, 0.5);
  }

  /** The best split; nothing where all norms are equal. */
  public static Optional<NormCut> of(float[] norms) {
    double[] sorted = new double[norms.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Math.log(Math.max(norms[i], SMALLEST));
    }
    Arrays.sort(sorted);
    int best = 0;
    double bestScore = -1;
    double whole = Arrays.stream(sorted).sum();
    double lower = 0;
    for (int i = 1; i < sorted.length; i++) {
      lower += sorted[i - 1];
      double score = score(sorted.length, i, lower, whole - lower);
      if (sorted[i - 1] < sorted[i] && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(of(sorted, best, bestScore));
  }

  /** Variance between the heaps. */
  private static double score(double count, double first, double lower, double upper) {
    double apart = upper / (count - first) - lower / first;
    return first / count * ((count - first) / count) * apart * apart;
  }

  private static NormCut of(double[] sorted, int first, double score) {
    double[] lower = Arrays.copyOf(sorted, first);
    double[] upper = Arrays.copyOfRange(sorted, first, sorted.length);
    double apart = mean(upper) - mean(lower);
    return new NormCut(
        Math.exp((sorted[first - 1] + sorted[first]) / 2),
        score / variance(sorted),
        Math.exp(apart),
        Math.sqrt(2) * apart / Math.sqrt(variance(lower) + variance(upper)),
        upper.length,
        sorted.length);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
  }

  /** Whether the split is one into two heaps. */
  public boolean isBimodal(Guard guard) {
    return ratio >= guard.minRatio
        && ashmanD >= guard.minAshmanD
        && (double) upper / count < guard.maxUpperShare;
  }

  /** The cut, if the norms fall apart; else there are no outliers by this rule. */
  public static Optional<Double> automatic(float[] norms, Guard guard) {
    return of(norms).filter(found -> found.isBimodal(guard)).map(NormCut::cut);
  }
}
