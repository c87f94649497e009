package org.dino4j.recipes.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted k-NN classification: each of the k nearest votes for its class with {@code
 * exp(similarity / temperature)}.
 *
 * <p>Paper: Wu et al., "Unsupervised feature learning via non-parametric instance discrimination",
 * arXiv:1805.01978; the protocol of DINO (arXiv:2104.14294), there with k = 20 and temperature
 * 0.07.
 *
 * @param labels class of each row of the bank
 * @param classes number of classes
 */
record Vote(int[] labels, int classes, double temperature) {
  /** Classes by votes of the first {@code k}, most first; of equals the lower class. */
  int[] ranked(Nearest nearest, int k) {
    double[] votes = new double[classes];
    for (int i = 0; i < Math.min(k, nearest.count()); i++) {
      votes[labels[nearest.index()[i]]] += Math.exp(nearest.similarity()[i] / temperature);
    }
    return IntStream.range(0, classes)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> votes[c]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether the true class is among the first {@code top} that the k nearest vote for. */
  boolean hits(Nearest nearest, int k, int top, int label) {
    return Arrays.stream(ranked(nearest, k)).limit(top).anyMatch(c -> c == label);
  }

  /** Share of queries whose class gets the most votes. */
  double accuracy(List<Nearest> nearest, int k, int[] queryLabels) {
    long right =
        IntStream.range(0, queryLabels.length)
            .filter(query -> hits(nearest.get(query), k, 1, queryLabels[query]))
            .count();
    return right / (double) queryLabels.length;
  }
}
