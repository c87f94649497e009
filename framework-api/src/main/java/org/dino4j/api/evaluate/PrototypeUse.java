package org.dino4j.api.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many pictures have each prototype for their most likely one.
 *
 * @param pictures by prototype
 * @param centred whether the loss's centre was taken off before, as it is in training
 */
public record PrototypeUse(int[] pictures, boolean centred) {
  /** Pictures in all. */
  public long total() {
    return Arrays.stream(pictures).asLongStream().sum();
  }

  /** Prototypes that some picture has. */
  public long used() {
    return Arrays.stream(pictures).filter(count -> count > 0).count();
  }

  /** Pictures of each prototype, the most used first. */
  public int[] ranked() {
    int[] sorted = pictures.clone();
    Arrays.sort(sorted);
    return IntStream.range(0, sorted.length).map(i -> sorted[sorted.length - 1 - i]).toArray();
  }

  /**
   * How many prototypes would do as much if all were used alike: e to the entropy of their shares.
   */
  public double alike() {
    double total = total();
    double entropy =
        Arrays.stream(pictures)
            .filter(count -> count > 0)
            .mapToDouble(count -> -count / total * Math.log(count / total))
            .sum();
    return Math.exp(entropy);
  }
}
