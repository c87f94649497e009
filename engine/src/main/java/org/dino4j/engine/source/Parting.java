package org.dino4j.engine.source;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.seed.Seeds;

/**
 * Which pictures are held out: of each class those whose names draw the lowest numbers. So a
 * picture that is added or taken away moves at most one other across, and the order of files does
 * not count.
 *
 * @param train places in the set, in its order
 * @param heldOut places in the set, in its order
 */
record Parting(int[] train, int[] heldOut) {
  private static final int NO_CLASS = -1;

  static Parting of(DataSet set, HoldOut how) {
    BitSet heldOut = new BitSet(set.size());
    Seeds seeds = new Seeds(how.seed()).child("hold out");
    for (List<Integer> group : groups(set)) {
      group.stream()
          .sorted(Comparator.comparingLong(i -> seeds.child(set.id(i)).value()))
          .limit(count(group.size(), how.share()))
          .forEach(heldOut::set);
    }
    return new Parting(
        IntStream.range(0, set.size()).filter(i -> !heldOut.get(i)).toArray(),
        heldOut.stream().toArray());
  }

  /**
   * Pictures by class. Where no class has two pictures, all are one group: better neighbours of
   * unknown classes than none.
   */
  private static Collection<List<Integer>> groups(DataSet set) {
    Collection<List<Integer>> classes =
        IntStream.range(0, set.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> set.label(i).orElse(NO_CLASS), TreeMap::new, Collectors.toList()))
            .values();
    return classes.stream().anyMatch(group -> group.size() > 1)
        ? classes
        : List.of(IntStream.range(0, set.size()).boxed().toList());
  }

  private static long count(int pictures, double share) {
    return Math.min(pictures - 1, Math.max(1, Math.round(share * pictures)));
  }
}
