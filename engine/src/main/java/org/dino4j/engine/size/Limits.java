package org.dino4j.engine.size;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dino4j.api.size.Elements;
import org.dino4j.api.size.Extent;

/** What arrays exceed, in sentences that name the sides to be made smaller. */
public record Limits(Memory memory) {
  /** Those that are too large for one array. */
  public List<String> arrays(List<Extent> extents) {
    return extents.stream()
        .filter(extent -> extent.count() > 0 && extent.each() > Elements.MOST)
        .map(extent -> extent.times(1))
        .distinct()
        .map(Limits::tooLong)
        .toList();
  }

  /**
   * All together, against the memory of the machine.
   *
   * @param what takes it, in the plural
   * @param bytes of one number, times the copies that are there at once
   */
  public List<String> machine(String what, List<Extent> extents, int bytes) {
    long needed = Elements.of(sum(extents), bytes);
    return needed <= memory.machine()
        ? List.of()
        : List.of(
            "%s need at least %s of memory, and this machine has %s. %s"
                .formatted(
                    what, Memory.text(needed), Memory.text(memory.machine()), most(extents)));
  }

  /** The same against Java's heap. */
  public List<String> heap(String what, List<Extent> extents, int bytes) {
    long needed = Elements.of(sum(extents), bytes);
    return needed <= memory.heap()
        ? List.of()
        : List.of(
            "%s need at least %s of Java's heap, which may grow to %s. Set DINO4J_OPTS=-Xmx%sg if the machine has as much, or else: %s"
                .formatted(
                    what,
                    Memory.text(needed),
                    Memory.text(memory.heap()),
                    1 + (needed >> 30) * 5 / 4,
                    most(extents)));
  }

  private static long sum(List<Extent> extents) {
    return extents.stream().mapToLong(Extent::all).reduce(0, Elements::sum);
  }

  private static String tooLong(Extent extent) {
    return String.format(
        Locale.ROOT,
        "%s: %s are %s numbers, and one array holds at most %d. Make %s smaller",
        extent.what(),
        extent,
        extent.each() == Long.MAX_VALUE ? "more than 2^63" : extent.each(),
        Elements.MOST,
        sides(extent));
  }

  private static String most(List<Extent> extents) {
    Extent largest = extents.stream().max(Comparator.comparingLong(Extent::all)).orElseThrow();
    return "Make %s smaller; the largest of it: %s, %s"
        .formatted(sides(largest), largest.what(), largest);
  }

  private static String sides(Extent extent) {
    return extent.sides().stream()
        .filter(side -> side.length() > 1)
        .map(Extent.Side::name)
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
