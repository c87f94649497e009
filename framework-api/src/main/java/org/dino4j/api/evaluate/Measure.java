package org.dino4j.api.evaluate;

import org.dino4j.api.unit.Unit;

/**
 * Something that an evaluation measures of every network, known before anything is measured.
 *
 * @param name as it stands behind the {@code @} of a score's name; a whole number is a number of
 *     neighbours and read as {@code k = 10}; empty where an evaluation measures one thing alone
 */
public record Measure(String name, Unit unit, Better better) {
  /** What it came to. */
  public Score of(String network, double value) {
    return new Score(network, name, value, unit, better);
  }

  /** {@code k = 10} of {@code 10}; any other name as it is. */
  public String inWords() {
    return isNumberOfNeighbours() ? "k = " + name : name;
  }

  /** Whether it is a number of neighbours. */
  public boolean isNumberOfNeighbours() {
    return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
