package org.dino4j.api.option;

/** Checks for the compact constructors of options records. */
public final class Options {
  private Options() {}

  /**
   * Refuses an option. The message states the rule and the value found, for example {@code
   * check(width % heads == 0, "width (%s) must be a multiple of heads (%s)", width, heads)}.
   *
   * @throws InvalidOptionException if the rule does not hold
   */
  public static void check(boolean rule, String message, Object... values) {
    if (!rule) {
      throw new InvalidOptionException(message.formatted(values));
    }
  }
}
