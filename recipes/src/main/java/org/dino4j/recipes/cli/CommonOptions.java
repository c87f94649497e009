package org.dino4j.recipes.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Options that every command understands. */
public final class CommonOptions {
  static final String VERBOSE = "verbose";
  static final String HELP = "help";

  private CommonOptions() {}

  static Option verbose() {
    return Option.builder()
        .longOpt(VERBOSE)
        .desc("show more: stack traces, where the time of a start goes, what a recipe trains")
        .get();
  }

  /** Whether more is to be said. */
  public static boolean verbose(CommandLine line) {
    return line.hasOption(VERBOSE);
  }

  static Option help() {
    return Option.builder("h").longOpt(HELP).desc("show this text").get();
  }
}
