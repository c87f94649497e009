package org.dino4j.engine.feed;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.dino4j.api.seed.Seeds;

/**
 * The order in which an epoch goes through the data: a permutation of its own for each epoch.
 *
 * @param samples size of the data set
 * @param seeds the run's seeds
 */
record EpochOrder(int samples, Seeds seeds) {
  /** Sample by place, for epoch {@code epoch} (Fisher and Yates). */
  int[] of(long epoch) {
    RandomGenerator random = seeds.child("order").child(epoch).generator();
    int[] order = IntStream.range(0, samples).toArray();
    for (int last = samples - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
