package org.dino4j.api.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Arrays of one shape that a part will ask for, known before anything is made: {@code
 * Extent.of("prototypes").by("outputs", 65536).by("bottleneck", 256)}. Sides are called as the
 * options that they come from, since these are what a user can lower.
 *
 * @param what the arrays are
 * @param sides of one array
 * @param count how many of them there are
 */
public record Extent(String what, List<Side> sides, long count) {
  /** A side of an array. */
  public record Side(String name, long length) {}

  public Extent {
    sides = List.copyOf(sides);
  }

  /** One array, whose sides follow. */
  public static Extent of(String what) {
    return new Extent(what, List.of(), 1);
  }

  /** The same with one more side. */
  public Extent by(String name, long length) {
    List<Side> more = new ArrayList<>(sides);
    more.add(new Side(name, length));
    return new Extent(what, more, count);
  }

  /** So many of them. */
  public Extent times(long number) {
    return new Extent(what, sides, number);
  }

  /** Numbers in one array; {@link Long#MAX_VALUE} stands for all that is beyond it. */
  public long each() {
    return Elements.of(sides.stream().mapToLong(Side::length).toArray());
  }

  /** Numbers in all of them. */
  public long all() {
    return Elements.of(each(), count);
  }

  /** {@code outputs (65536) x bottleneck (256)}, with their number in front where it is not 1. */
  @Override
  public String toString() {
    String one =
        sides.stream()
            .map(side -> String.format(Locale.ROOT, "%s (%d)", side.name(), side.length()))
            .collect(Collectors.joining(" x "));
    return count == 1 ? one : String.format(Locale.ROOT, "%d x %s", count, one);
  }
}
