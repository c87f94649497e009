package org.dino4j.engine.result;

import java.util.Map;

/** What results are called in sentences. */
public final class ResultNames {
  private static final Map<String, String> WORDS =
      Map.of(
          "randomInit", "random weights",
          "rawPixels", "raw pixels",
          "meanColour", "mean colour",
          "colourHistogram", "colour histogram");

  private ResultNames() {}

  /** {@code raw pixels} for {@code rawPixels}; a name that is not known stays as it is. */
  public static String inWords(String name) {
    return WORDS.getOrDefault(name, name);
  }
}
