package org.dino4j.engine.run;

/**
 * What a run had done when it stood at a position. Reading it changes nothing and shows whether the
 * logs can be read.
 *
 * @param history what it had computed
 * @param seconds how long that took, over all starts
 */
public record Past(RunPosition position, History history, double seconds) {
  /**
   * Reads both logs up to the position.
   *
   * @throws org.dino4j.api.part.Refusal if one is damaged
   */
  public static Past of(RunFolder folder, RunPosition position) {
    double seconds =
        JsonLines.read(folder.timing(), Timing.class, 0, position.timing())
            .mapToDouble(Timing::seconds)
            .sum();
    return new Past(position, History.until(folder, position), seconds);
  }

  /** Steps done. */
  public long step() {
    return position.step();
  }
}
