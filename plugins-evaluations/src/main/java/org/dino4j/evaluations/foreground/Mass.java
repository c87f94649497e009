package org.dino4j.evaluations.foreground;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The mask of an attention map: the fewest patches that hold a share of its mass (arXiv:2104.14294,
 * section 4.2.2).
 */
final class Mass {
  private Mass() {}

  /**
   * The patches with the largest numbers, until they hold the share; of equals the earlier first.
   *
   * @param attention of one picture
   */
  static boolean[] mask(float[] attention, double share) {
    double whole = 0;
    for (float value : attention) {
      whole += value;
    }
    int[] largestFirst =
        IntStream.range(0, attention.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -attention[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] mask = new boolean[attention.length];
    double held = 0;
    for (int place : largestFirst) {
      if (held >= share * whole) {
        break;
      }
      mask[place] = true;
      held += attention[place];
    }
    return mask;
  }
}
