package org.dino4j.evaluations.knn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dino4j.evaluations.rows.Nearest;

/**
 * Weighted k-NN classification: each of the k nearest votes for its class with {@code
 * exp(similarity / temperature)}.
 *
 * <p>Paper: Wu et al., "Unsupervised feature learning via non-parametric instance discrimination",
 * arXiv:1805.01978; the protocol of DINO (arXiv:2104.14294), there with k = 20 and temperature
 * 0.07.
 *
 * @param labels class of each row of the bank
 */
record Vote(int[] labels, double temperature) {
  /** Votes of the first {@code k} by class; only classes that one of them is of. */
  private Map<Integer, Double> votes(Nearest nearest, int k) {
    Map<Integer, Double> votes = new HashMap<>();
    for (int i = 0; i < Math.min(k, nearest.count()); i++) {
      double weight = Math.exp(nearest.similarity()[i] / temperature);
      votes.merge(labels[nearest.index()[i]], weight, Double::sum);
    }
    return votes;
  }

  /**
   * Whether the true class is among the first {@code top} that the k nearest vote for: of equals
   * the lower class comes first, also of those without a vote.
   */
  boolean hits(Nearest nearest, int k, int top, int label) {
    Map<Integer, Double> votes = votes(nearest, k);
    double own = votes.getOrDefault(label, 0.0);
    long before =
        votes.entrySet().stream()
            .filter(other -> isBefore(other.getKey(), other.getValue(), label, own))
            .count();
    long unvoted = own > 0 ? 0 : lowerWithoutVotes(votes, label);
    return before + unvoted < top;
  }

  private static boolean isBefore(int other, double votes, int label, double own) {
    return votes > own || (votes == own && other < label);
  }

  private static long lowerWithoutVotes(Map<Integer, Double> votes, int label) {
    return label - votes.keySet().stream().filter(other -> other < label).count();
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
