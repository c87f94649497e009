package org.dino4j.engine.binding;

/**
 * One fault of a recipe.
 *
 * @param place its JSON path, or line and column where there is no JSON yet
 * @param message what was found there, what was expected, what may have been meant
 */
public record Fault(Kind kind, String place, String message) {
  /** What noticed it. */
  public enum Kind {
    /** The text is not JSON, or is not one JSON object with each field once. */
    TEXT,
    /** Fields, types and values; the JSON schema notices it too. */
    STRUCTURE,
    /** A rule of an options record, or of its part. */
    RULE,
    /** Parts and data that do not fit together. */
    SETTING,
    /** Data that cannot be opened. */
    DATA,
    /** A part that failed: a mistake of its plugin. */
    PLUGIN
  }
}
