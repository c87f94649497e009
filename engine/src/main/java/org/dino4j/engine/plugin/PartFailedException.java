package org.dino4j.engine.plugin;

/**
 * A part failed in a way that no part should: a mistake of its plugin. The message says so, in one
 * line.
 */
public final class PartFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String AUTHOR =
      "This is a mistake in it, not in the recipe; report it to its author";

  /**
   * Blames a plugin.
   *
   * @param culprit the part and its plugin
   */
  public PartFailedException(String culprit, Throwable fault) {
    super("%s failed: %s".formatted(culprit, CodeFaults.reason(fault, AUTHOR)), fault);
  }
}
