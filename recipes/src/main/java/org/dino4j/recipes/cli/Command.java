package org.dino4j.recipes.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One word after {@code dino4j}. */
public interface Command {
  /** The word: {@code run}. */
  String name();

  /** One line for {@code --help}. */
  String summary();

  /** What follows the word, for the usage line: {@code RECIPE}. */
  String arguments();

  /** A whole command line that works. */
  String example();

  Options options();

  /**
   * Does it.
   *
   * @return the exit code, 0 if all went well
   * @throws org.dino4j.api.part.Refusal for a user's mistake
   */
  int run(CommandLine line);
}
