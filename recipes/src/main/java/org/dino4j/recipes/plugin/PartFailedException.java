package org.dino4j.recipes.plugin;

/**
 * A part failed in a way that no part should: a mistake of its plugin. The message says so, in one
 * line.
 */
public final class PartFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Blames a plugin.
   *
   * @param culprit the part and its plugin
   */
  public PartFailedException(String culprit, String reason, Throwable cause) {
    super(
        "%s failed: %s. This is a mistake in it, not in the recipe; report it to its author"
            .formatted(culprit, firstLine(reason)),
        cause);
  }

  private static String firstLine(String reason) {
    return reason.lines().findFirst().orElse("no reason given").replaceFirst("\\.$", "");
  }
}
