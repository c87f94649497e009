package org.dino4j.recipes.cli;

import java.io.PrintStream;

/** Where a command speaks: results to {@code out}, everything about them to {@code err}. */
public record Console(PrintStream out, PrintStream err) {
  /** The terminal. */
  public static Console ofThisProcess() {
    return new Console(System.out, System.err);
  }
}
