package org.dino4j.engine.run;

/**
 * What a run had done when it stood at a state. Reading it changes nothing and shows whether the
 * logs can be read.
 *
 * @param history what it had computed
 * @param seconds how long that took, over all starts
 */
public record Past(State state, History history, double seconds) {
  /**
   * Reads both logs up to the state.
   *
   * @throws org.dino4j.api.part.Refusal if one is damaged
   */
  public static Past of(RunFolder folder, State state) {
    double seconds =
        JsonLines.read(folder.timing(), Timing.class, 0, state.timing())
            .mapToDouble(Timing::seconds)
            .sum();
    return new Past(state, History.until(folder, state), seconds);
  }

  /** Steps done. */
  public long step() {
    return state.step();
  }
}
