package org.dino4j.recipes.cli;

import org.apache.commons.cli.Option;

/** Options that every command understands. */
final class CommonOptions {
  static final String VERBOSE = "verbose";
  static final String HELP = "help";

  private CommonOptions() {}

  static Option verbose() {
    return Option.builder().longOpt(VERBOSE).desc("show stack traces").get();
  }

  static Option help() {
    return Option.builder("h").longOpt(HELP).desc("show this text").get();
  }
}
