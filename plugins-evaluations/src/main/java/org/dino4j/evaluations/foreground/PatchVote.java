package org.dino4j.evaluations.foreground;

import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.evaluations.rows.Nearest;
import org.dino4j.evaluations.rows.NearestSearch;
import org.dino4j.evaluations.rows.Rows;

/**
 * Asks the nearest patches of a bank how much of them is covered: their mean is the answer.
 *
 * @param patches of the bank
 * @param cover of each, 0 to 1
 */
record PatchVote(Rows patches, float[] cover) {
  /** Keeps at most so many patches, from all over the bank, so that asking stays cheap. */
  PatchVote thinned(int most) {
    if (cover.length <= most) {
      return this;
    }
    int[] kept =
        IntStream.range(0, most).map(i -> (int) ((long) i * cover.length / most)).toArray();
    float[] covers = new float[most];
    for (int i = 0; i < most; i++) {
      covers[i] = cover[kept[i]];
    }
    return new PatchVote(patches.only(kept), covers);
  }

  /** How much of each query is covered, by its k nearest; rows are compared by direction. */
  float[] ask(Rows queries, int k) {
    List<Nearest> nearest = new NearestSearch(patches.normalised()).find(queries.normalised(), k);
    float[] told = new float[queries.count()];
    for (int i = 0; i < told.length; i++) {
      for (int found : nearest.get(i).index()) {
        told[i] += cover[found] / nearest.get(i).count();
      }
    }
    return told;
  }
}
