package org.dino4j.engine.result;

import java.util.Locale;
import org.dino4j.api.evaluate.Score;

/** What networks and baselines are called in sentences. */
public final class ResultNames {
  private static final String BEFORE_CAPITAL = "(?<=[a-z0-9])(?=[A-Z])";

  private ResultNames() {}

  /** {@code raw pixels} for {@code rawPixels}. */
  public static String inWords(String name) {
    return name.equals(Score.RANDOM_INIT)
        ? "random weights"
        : String.join(" ", name.split(BEFORE_CAPITAL)).toLowerCase(Locale.ROOT);
  }
}
