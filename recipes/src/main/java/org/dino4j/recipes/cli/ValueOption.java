package org.dino4j.recipes.cli;

import org.apache.commons.cli.Option;

/** An option with a value: {@code --batch N}. */
public final class ValueOption {
  private ValueOption() {}

  /**
   * Makes one.
   *
   * @param name without its hyphens
   * @param value how the help calls what follows it: {@code N}
   * @param meaning what the help says
   */
  public static Option of(String name, String value, String meaning) {
    return Option.builder().longOpt(name).hasArg().argName(value).desc(meaning).get();
  }
}
