package org.dino4j.api.signal;

import org.dino4j.api.option.Options;
import org.dino4j.api.unit.Unit;

/**
 * What a watched number is.
 *
 * @param role what it tells
 * @param meaning how to read it, in words: {@code length of the centre}
 */
public record Signal(SignalRole role, String meaning, Unit unit) {
  public Signal {
    Options.check(!meaning.isBlank(), "a signal needs a meaning, in words");
  }

  /** Something worth logging that no rule knows. */
  public static Signal other(String meaning, Unit unit) {
    return new Signal(SignalRole.OTHER, meaning, unit);
  }
}
